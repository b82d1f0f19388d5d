/// The program: its configuration and the wiring of interfaces to implementations.
@NullMarked
package dev.zevmud.server.app;

import org.jspecify.annotations.NullMarked;
