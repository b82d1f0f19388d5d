/// How players keep in touch with those who are not in play, and with those who look after the
/// world: cards, letters, boards, reports.
@NullMarked
package dev.zevmud.server.session.post;

import org.jspecify.annotations.NullMarked;
