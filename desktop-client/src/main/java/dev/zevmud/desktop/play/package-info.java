/// A world being played: ViewModels that hold all state and know no control, and the views that
/// show it. Everything here belongs to the JavaFX thread.
@NullMarked
package dev.zevmud.desktop.play;

import org.jspecify.annotations.NullMarked;
