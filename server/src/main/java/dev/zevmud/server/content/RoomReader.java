package dev.zevmud.server.content;

import dev.zevmud.server.world.Detail;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.RoomDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An entry of `rooms.yaml`.
final class RoomReader {

    private static final int MOST_COMFORT = 5;
    private static final Pattern BOARD = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private RoomReader() {}

    /// `outdoors` unless it says otherwise.
    static RoomDefinition read(Fields fields, References references, boolean outdoors) {
        String id = fields.text("id");
        RoomDefinition room =
                new RoomDefinition(
                        id,
                        fields.text("title"),
                        fields.text("description"),
                        fields.flag("dark"),
                        fields.has("outdoors") ? fields.flag("outdoors") : outdoors,
                        fields.between("comfort", 1, 1, MOST_COMFORT),
                        exits(fields, references),
                        details(fields, references),
                        fields.text("search", ""),
                        TriggerReader.read(fields, references, Setting.Kind.ROOM, id),
                        board(fields));
        fields.done();
        return room;
    }

    /// Rooms that name the same board show the same notes.
    private static String board(Fields room) {
        String board = room.text("board", "");
        if (room.has("board") && !BOARD.matcher(board).matches()) {
            throw room.problem(
                    room.lineOf("board"),
                    "the board '" + board + "' is no id",
                    "Use letters, digits, '-' and '_', at most 40 of them");
        }
        return board;
    }

    private static List<Exit> exits(Fields room, References references) {
        List<Exit> exits = new ArrayList<>();
        for (Fields entry : room.entries("exits")) {
            Direction direction = entry.choice("direction", Direction.class);
            if (exits.stream().anyMatch(exit -> exit.direction() == direction)) {
                throw entry.problem(
                        entry.line(),
                        "there is another exit " + direction.word(),
                        "Keep one of them");
            }
            exits.add(exit(entry, direction, references));
            // For the linter, which reads it from the file.
            entry.flag("one_way");
            entry.done();
        }
        return exits;
    }

    /// `to` is a room of this area, or `area:room`.
    private static Exit exit(Fields entry, Direction direction, References references) {
        String to = entry.text("to");
        int colon = to.indexOf(':');
        if (colon < 0 || to.substring(0, colon).equals(references.area())) {
            String room = references.room(entry, "to", to.substring(colon + 1));
            return new Exit(direction, room, entry.flag("hidden"));
        }
        references.roomBeyond(entry, "to", to);
        return new Exit(
                direction, to.substring(0, colon), to.substring(colon + 1), entry.flag("hidden"));
    }

    private static List<Detail> details(Fields room, References references) {
        List<Detail> details = new ArrayList<>();
        for (Fields entry : room.entries("details")) {
            String text = entry.text("text");
            details.add(new Detail(references.keywords(entry, text), text));
            entry.done();
        }
        return details;
    }
}
