/// How texts are found in a reader's language. Immutable; any thread.
@NullMarked
package dev.zevmud.server.language;

import org.jspecify.annotations.NullMarked;
