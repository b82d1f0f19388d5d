/// Who may connect and how much they may send. A rate limit belongs to one connection; the rest is
/// safe for any thread.
@NullMarked
package dev.zevmud.proxy.guard;

import org.jspecify.annotations.NullMarked;
