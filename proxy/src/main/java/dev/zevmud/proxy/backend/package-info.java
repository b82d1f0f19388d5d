/// The telnet connection to the game. Each has one virtual thread that reads; writes never block
/// the caller.
@NullMarked
package dev.zevmud.proxy.backend;

import org.jspecify.annotations.NullMarked;
