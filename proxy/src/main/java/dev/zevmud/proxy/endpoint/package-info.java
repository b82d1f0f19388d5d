/// The WebSocket server and its health page; the only package that knows Tyrus and Grizzly. Their
/// threads call in and never block here.
@NullMarked
package dev.zevmud.proxy.endpoint;

import org.jspecify.annotations.NullMarked;
