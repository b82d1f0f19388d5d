/// The only package that knows Netty: telnet sockets and what stands between them and the sessions.
/// Everything of a connection happens on its event loop.
@NullMarked
package dev.zevmud.server.net;

import org.jspecify.annotations.NullMarked;
