/// The protocol library of all programs: bytes in, events out, no I/O but for [Dump], which prints.
@NullMarked
package dev.zevmud.protocol;

import org.jspecify.annotations.NullMarked;
