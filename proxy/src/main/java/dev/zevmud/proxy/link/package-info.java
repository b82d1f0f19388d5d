/// A player's link: the browser on one side, the game on the other, and what passes between them.
/// One object owns both sides.
@NullMarked
package dev.zevmud.proxy.link;

import org.jspecify.annotations.NullMarked;
