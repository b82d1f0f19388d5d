/// Those who look after the game: their roles, their commands, what is written down of it, and whom
/// they keep out. [StaffDesk] blocks and is safe for any thread; what it causes reaches the
/// sessions as an [Order].
@NullMarked
package dev.zevmud.server.session.staff;

import org.jspecify.annotations.NullMarked;
