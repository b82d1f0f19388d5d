/// The orderly end of a service: its steps are registered by the starting thread and run once, by
/// the thread that asks first.
@NullMarked
package dev.zevmud.runtime.shutdown;

import org.jspecify.annotations.NullMarked;
