/// The WebSocket frames of the subprotocol `v1.session.zev-mud`. Immutable values; any thread.
@NullMarked
package dev.zevmud.protocol.frame;

import org.jspecify.annotations.NullMarked;
