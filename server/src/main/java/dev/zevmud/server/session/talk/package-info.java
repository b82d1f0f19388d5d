/// Values of how players talk over distances: what is said on channels, and whom a player does not
/// want to hear.
@NullMarked
package dev.zevmud.server.session.talk;

import org.jspecify.annotations.NullMarked;
