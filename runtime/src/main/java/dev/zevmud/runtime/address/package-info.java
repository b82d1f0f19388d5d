/// Internet addresses: ranges of them, whose word about others' addresses counts, and how many
/// connections one may have.
@NullMarked
package dev.zevmud.runtime.address;

import org.jspecify.annotations.NullMarked;
