/// A character in play: numbered outputs and inputs, attachment, linger. A [Session] is plain Java
/// with one owner at a time, its actor.
@NullMarked
package dev.zevmud.server.session;

import org.jspecify.annotations.NullMarked;
