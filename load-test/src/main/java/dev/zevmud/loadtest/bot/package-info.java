/// Players made of code: a [dev.zevmud.loadtest.bot.Bot] is the player, what it does is a script
/// that calls it. One thread, a virtual one, owns a bot and its socket: reading, writing and coming
/// back after a cut all happen within the calls of its script, so nothing in here is shared. What a
/// bot went through comes out as [dev.zevmud.loadtest.bot.BotEvent]s.
@NullMarked
package dev.zevmud.loadtest.bot;

import org.jspecify.annotations.NullMarked;
