package dev.zevmud.server.command;

import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.util.Set;

/// What a player lets others hear or see, on a `channel` such as `say`. Those who ignore the player
/// are spared it, so none of it may be told as a plain message.
record Speech(Action action, String channel) {

    /// The channel of what is seen and not heard.
    static final String GESTURE = "";

    void self(String key, Arg... args) {
        action.show(uttered(false, key, args));
    }

    /// To everybody else in the room.
    void others(String key, Arg... args) {
        others(Set.of(), key, args);
    }

    /// To everybody else in the room but those.
    void others(Set<Being> but, String key, Arg... args) {
        GameEvent event = uttered(false, key, args);
        for (Player reader : action.zone().playersIn(action.player().room())) {
            if (!reader.equals(action.player()) && !but.contains(reader)) {
                action.turn().show(reader.id(), event);
            }
        }
    }

    /// To everybody else in the area.
    void everywhere(String key, Arg... args) {
        GameEvent event = uttered(false, key, args);
        for (Player reader : action.zone().players()) {
            if (!reader.equals(action.player())) {
                action.turn().show(reader.id(), event);
            }
        }
    }

    void to(Player reader, String key, Arg... args) {
        action.turn().show(reader.id(), uttered(false, key, args));
    }

    /// To one reader, and nobody reads along.
    void secretly(Player reader, String key, Arg... args) {
        action.turn().show(reader.id(), uttered(true, key, args));
    }

    private GameEvent uttered(boolean secret, String key, Arg... args) {
        return new GameEvent.Uttered(
                action.player().name(), channel, secret, GameEvent.Message.of(key, args));
    }
}
