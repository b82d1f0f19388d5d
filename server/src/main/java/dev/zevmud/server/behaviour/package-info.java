/// What creatures do by themselves, as their content says. Owns no state; runs in the turn of the
/// zone's owner.
@NullMarked
package dev.zevmud.server.behaviour;

import org.jspecify.annotations.NullMarked;
