/// Wires the proxy and starts it. The configuration is read once, by the main thread.
@NullMarked
package dev.zevmud.proxy.app;

import org.jspecify.annotations.NullMarked;
