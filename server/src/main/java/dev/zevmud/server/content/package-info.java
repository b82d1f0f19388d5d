/// Reads area files; the only package that knows YAML. Blocking file access: at start-up, never in
/// a zone's turn.
@NullMarked
package dev.zevmud.server.content;

import org.jspecify.annotations.NullMarked;
