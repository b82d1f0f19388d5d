/// The rules of conversation. Owns no state; runs in the turn of the zone's owner.
@NullMarked
package dev.zevmud.server.quest;

import org.jspecify.annotations.NullMarked;
