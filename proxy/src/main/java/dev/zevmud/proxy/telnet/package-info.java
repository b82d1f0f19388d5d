/// Players who come by telnet, in the clear or over TLS: their sockets end here, and are kept while
/// the game is away.
@NullMarked
package dev.zevmud.proxy.telnet;

import org.jspecify.annotations.NullMarked;
