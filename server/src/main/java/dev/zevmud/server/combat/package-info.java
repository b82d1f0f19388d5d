/// The rules of fighting: rounds, blows, death, experience. Owns no state; runs in the turn of the
/// zone's owner.
@NullMarked
package dev.zevmud.server.combat;

import org.jspecify.annotations.NullMarked;
