/// The only package that knows Pekko: a thin shell that gives each zone and each session a sharded
/// actor. No rule of the game lives here.
@NullMarked
package dev.zevmud.server.cluster;

import org.jspecify.annotations.NullMarked;
