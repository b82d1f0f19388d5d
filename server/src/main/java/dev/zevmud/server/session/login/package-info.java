/// The dialogue before play: a state machine with a class for each question. Owned by the
/// connection's event loop.
@NullMarked
package dev.zevmud.server.session.login;

import org.jspecify.annotations.NullMarked;
