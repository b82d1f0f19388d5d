/// Settings from environment variables: declared once, read typed, compared with their
/// documentation. Immutable values; any thread.
@NullMarked
package dev.zevmud.runtime.config;

import org.jspecify.annotations.NullMarked;
