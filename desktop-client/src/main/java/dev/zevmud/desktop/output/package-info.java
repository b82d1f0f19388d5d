/// What the player reads: the bounded scrollback and the control that shows it. The only package
/// that knows the incubating rich text control. Everything here belongs to the JavaFX thread.
@NullMarked
package dev.zevmud.desktop.output;

import org.jspecify.annotations.NullMarked;
