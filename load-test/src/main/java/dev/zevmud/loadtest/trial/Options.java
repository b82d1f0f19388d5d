package dev.zevmud.loadtest.trial;

import dev.zevmud.loadtest.bot.Address;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a run is to be. `ramp` is the time in which the players come, one after the other, and
/// `duration` the one behind it, in which commands are counted. `think` is the mean time from one
/// command of a player to the next.
record Options(
        Address target,
        int players,
        Duration ramp,
        Duration duration,
        Duration think,
        Duration patience,
        LogIn logIn,
        Mix mix,
        long seed,
        Limits limits,
        @Nullable Path report,
        @Nullable Path picture) {}
