package dev.zevmud.protocol.gmcp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Room` (IRE GMCP): where the character is, and who else.
public sealed interface Room extends GmcpPayload {

    /// `num` is a stable number of the room (see [RoomNumber]); `exits` maps a direction's short
    /// name to the number of the room there, in the order in which they are shown; `coords` is
    /// `area,x,y,z`; `details` are words such as `shop` and `bank`.
    @Wire("Room.Info")
    record Here(
            int num,
            String name,
            @Nullable String area,
            @Nullable String environment,
            @Nullable String coords,
            Map<String, Integer> exits,
            @Nullable List<String> details)
            implements Room {
        public Here {
            exits = Collections.unmodifiableMap(new LinkedHashMap<>(exits));
            details = details == null ? null : List.copyOf(details);
        }
    }

    /// There is no way in this direction.
    @Wire(value = "Room.WrongDir", body = Wire.Body.VALUE)
    record WrongDir(String direction) implements Room {}

    /// `fullname` with titles.
    record Person(String name, String fullname) {}

    /// The other characters in the room.
    @Wire(value = "Room.Players", body = Wire.Body.VALUE)
    record Players(List<Person> players) implements Room {
        public Players {
            players = List.copyOf(players);
        }
    }

    @Wire("Room.AddPlayer")
    record AddPlayer(String name, String fullname) implements Room {}

    /// The name of one who left.
    @Wire(value = "Room.RemovePlayer", body = Wire.Body.VALUE)
    record RemovePlayer(String name) implements Room {}
}
