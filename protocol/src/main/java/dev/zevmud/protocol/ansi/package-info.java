/// Terminal text (UTF-8, ECMA-48) to styled lines and back. Parsers belong to one connection and
/// are used by one thread at a time; renderers and palettes are immutable.
@NullMarked
package dev.zevmud.protocol.ansi;

import org.jspecify.annotations.NullMarked;
