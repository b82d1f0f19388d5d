package dev.zevmud.server.command;

import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.event.Arg;
import java.util.Locale;

/// `time`: the hour, by the sky or by guess, and the day.
final class Time implements Command {

    @Override
    public void execute(Action action) {
        GameTime time = GameTime.at(action.turn().now());
        boolean outdoors = action.zone().area().room(action.player().room()).outdoors();
        String part = time.daytime().name().toLowerCase(Locale.ROOT);
        Arg hour = Arg.words("%d:00".formatted(time.hour()));
        action.tell((outdoors ? "time.seen." : "time.guessed.") + part, hour);
        action.tell(
                "time.day",
                Arg.words(Integer.toString(time.dayOfYear())),
                Arg.words(Long.toString(time.year())));
    }
}
