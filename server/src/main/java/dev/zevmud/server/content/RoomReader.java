package dev.zevmud.server.content;

import dev.zevmud.server.world.Detail;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.RoomDefinition;
import java.util.ArrayList;
import java.util.List;

/// An entry of `rooms.yaml`.
final class RoomReader {

    private RoomReader() {}

    static RoomDefinition read(Fields fields, References references) {
        String id = fields.text("id");
        RoomDefinition room =
                new RoomDefinition(
                        id,
                        fields.text("title"),
                        fields.text("description"),
                        fields.flag("dark"),
                        exits(fields, references),
                        details(fields),
                        fields.text("search", ""));
        fields.done();
        return room;
    }

    private static List<Exit> exits(Fields room, References references) {
        List<Exit> exits = new ArrayList<>();
        for (Fields entry : room.entries("exits")) {
            Direction direction = entry.choice("direction", Direction.class);
            String to = references.room(entry, "to");
            if (exits.stream().anyMatch(exit -> exit.direction() == direction)) {
                throw entry.problem(
                        entry.line(),
                        "there is another exit " + direction.word(),
                        "Keep one of them");
            }
            exits.add(new Exit(direction, to, entry.flag("hidden")));
            entry.done();
        }
        return exits;
    }

    private static List<Detail> details(Fields room) {
        List<Detail> details = new ArrayList<>();
        for (Fields entry : room.entries("details")) {
            details.add(new Detail(entry.texts("keywords"), entry.text("text")));
            entry.done();
        }
        return details;
    }
}
