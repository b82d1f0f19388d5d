/// What happens in the world, as data: who shows it, and in which words or GMCP, is the view's
/// business.
@NullMarked
package dev.zevmud.server.world.event;

import org.jspecify.annotations.NullMarked;
