/// What several views need: the look, fonts, and time on the JavaFX thread.
@NullMarked
package dev.zevmud.desktop.shared;

import org.jspecify.annotations.NullMarked;
