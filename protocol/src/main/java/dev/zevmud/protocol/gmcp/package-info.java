/// GMCP messages and the typed packages of the game. Immutable values; any thread.
@NullMarked
package dev.zevmud.protocol.gmcp;

import org.jspecify.annotations.NullMarked;
