/// The rules of trade. Owns no state; runs in the turn of the zone's owner.
@NullMarked
package dev.zevmud.server.shop;

import org.jspecify.annotations.NullMarked;
