/// The desktop client: the program's start, its window and what the window shows when. Belongs to
/// the JavaFX thread, but for [Main].
@NullMarked
package dev.zevmud.desktop;

import org.jspecify.annotations.NullMarked;
