/// A game event made into text, for one reader, and into GMCP. A [Reader] is owned by its session;
/// all else is immutable.
@NullMarked
package dev.zevmud.server.view;

import org.jspecify.annotations.NullMarked;
