/// The process: its settings and the embedded Jetty with Vaadin in it, the only package that knows
/// Jetty. Starts and stops on the runtime's threads; requests come on Jetty's.
@NullMarked
package dev.zevmud.web.app;

import org.jspecify.annotations.NullMarked;
