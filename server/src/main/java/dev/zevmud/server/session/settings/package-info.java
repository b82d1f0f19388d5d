/// What players choose for their characters, and what they type to choose it. Owned by a session.
@NullMarked
package dev.zevmud.server.session.settings;

import org.jspecify.annotations.NullMarked;
