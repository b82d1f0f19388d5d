/// Accounts, passwords and who owns which character. [Accounts] is safe for any thread; its answers
/// come from its own bounded pool.
@NullMarked
package dev.zevmud.server.session.account;

import org.jspecify.annotations.NullMarked;
