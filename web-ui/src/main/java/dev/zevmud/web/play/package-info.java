/// The players' page. The Flow view only carries settings into the browser; the game's stream goes
/// from the browser to the proxy directly and its state lives in the page. Called under the Vaadin
/// session's lock, on Jetty's threads.
@NullMarked
package dev.zevmud.web.play;

import org.jspecify.annotations.NullMarked;
