/// From a typed line to what it does: the table of commands, the parser, target matching, and one
/// small class per command. Owns no state; runs in the turn of the zone's owner.
@NullMarked
package dev.zevmud.server.command;

import org.jspecify.annotations.NullMarked;
