/// How sealed types and records become JSON, in one place.
@NullMarked
package dev.zevmud.protocol.json;

import org.jspecify.annotations.NullMarked;
