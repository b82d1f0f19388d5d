/// Styled text: lines of spans, and what is made of them. Immutable values; any thread.
@NullMarked
package dev.zevmud.protocol.text;

import org.jspecify.annotations.NullMarked;
