/// Telnet as bytes: parser, encoder, option negotiation (RFC 854, 855, 1143). No I/O; every object
/// belongs to one connection and is used by one thread at a time.
@NullMarked
package dev.zevmud.protocol.telnet;

import org.jspecify.annotations.NullMarked;
