/// Named checks and the small HTTP server that answers probes and scrapes. Checks run on virtual
/// threads; any thread may add one.
@NullMarked
package dev.zevmud.runtime.health;

import org.jspecify.annotations.NullMarked;
