/// Both ends of one telnet connection without its socket: bytes in, events out, bytes to write.
/// Each object belongs to one connection and is used by one thread at a time.
@NullMarked
package dev.zevmud.protocol.connection;

import org.jspecify.annotations.NullMarked;
