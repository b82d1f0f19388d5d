package dev.zevmud.server.view;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.Char;
import dev.zevmud.protocol.gmcp.CommChannel;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.GmcpPayload;
import dev.zevmud.protocol.gmcp.Room;
import dev.zevmud.protocol.gmcp.RoomNumber;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Way;
import java.util.LinkedHashMap;
import java.util.Map;

/// Events as GMCP messages.
final class Data {

    private Data() {}

    static OutputItem.Gmcp vitals(Vitals vitals) {
        return item(
                new Char.Vitals(
                        vitals.hp(),
                        vitals.maxHp(),
                        vitals.mana(),
                        vitals.maxMana(),
                        vitals.stamina(),
                        vitals.maxStamina()));
    }

    /// `title` as it is shown: in the dark, a client's map learns no more than its player.
    static OutputItem.Gmcp room(GameEvent.RoomShown room, String title) {
        Map<String, Integer> exits = new LinkedHashMap<>();
        for (Way way : room.exits()) {
            exits.put(way.direction().initials(), RoomNumber.of(way.area(), way.to()));
        }
        return item(
                new Room.Here(
                        RoomNumber.of(room.area(), room.room()),
                        title,
                        room.area(),
                        null,
                        coordinates(room),
                        exits,
                        null));
    }

    private static String coordinates(GameEvent.RoomShown room) {
        return "%s,%d,%d,%d"
                .formatted(room.area(), room.spot().x(), room.spot().y(), room.spot().z());
    }

    static OutputItem.Gmcp people(GameEvent.RoomShown room) {
        return item(
                new Room.Players(
                        room.people().stream()
                                .map(person -> new Room.Person(person.name(), person.name()))
                                .toList()));
    }

    static OutputItem.Gmcp heard(String channel, String speaker, String text) {
        return item(new CommChannel.Text(channel, speaker, text));
    }

    static OutputItem.Gmcp item(GmcpPayload payload) {
        GmcpMessage message = payload.toMessage();
        return new OutputItem.Gmcp(message.name(), message.data());
    }
}
