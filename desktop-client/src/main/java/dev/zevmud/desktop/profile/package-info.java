/// The worlds that a player knows: one folder a profile, with a file that can be read and edited by
/// hand, and the page on which one is chosen. The store may be used on any thread, the rest belongs
/// to the JavaFX thread.
@NullMarked
package dev.zevmud.desktop.profile;

import org.jspecify.annotations.NullMarked;
