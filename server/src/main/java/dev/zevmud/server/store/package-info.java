/// The only package that knows JDBC: implements the repositories that world and session declare.
/// Blocking calls; never on an event loop or an actor's thread.
@NullMarked
package dev.zevmud.server.store;

import org.jspecify.annotations.NullMarked;
