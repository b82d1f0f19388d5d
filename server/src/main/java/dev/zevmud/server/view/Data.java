package dev.zevmud.server.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Way;

/// Events as GMCP messages.
final class Data {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Data() {}

    static OutputItem.Gmcp vitals(Vitals vitals) {
        ObjectNode data = JSON.objectNode();
        data.put("hp", vitals.hp());
        data.put("maxhp", vitals.maxHp());
        data.put("mp", vitals.mana());
        data.put("maxmp", vitals.maxMana());
        data.put("st", vitals.stamina());
        data.put("maxst", vitals.maxStamina());
        return new OutputItem.Gmcp("Char.Vitals", data);
    }

    /// In the dark, a client's map learns no more than its player.
    static OutputItem.Gmcp room(GameEvent.RoomShown room, String darkTitle) {
        ObjectNode data = JSON.objectNode();
        data.put("num", room.area() + "." + room.room());
        data.put("name", room.dark() ? darkTitle : room.title());
        data.put("area", room.area());
        ObjectNode exits = data.putObject("exits");
        for (Way way : room.exits()) {
            exits.put(way.direction().initials(), way.area() + "." + way.to());
        }
        return new OutputItem.Gmcp("Room.Info", data);
    }

    static OutputItem.Gmcp people(GameEvent.RoomShown room) {
        var people = JSON.arrayNode();
        room.people()
                .forEach(person ->
                        people.addObject()
                                .put("name", person.name())
                                .put("fullname", person.name()));
        return new OutputItem.Gmcp("Room.Players", people);
    }
}
