/// The state and the rules of the game: plain, single-threaded Java. A [Zone] is owned by exactly
/// one caller at a time; clock and randomness are handed in; nothing here does I/O, locks or starts
/// threads.
@NullMarked
package dev.zevmud.server.world;

import org.jspecify.annotations.NullMarked;
