/// Set-up of Logback: ECS JSON lines or readable text on standard output. Used once, by the main
/// thread, at start.
@NullMarked
package dev.zevmud.runtime.log;

import org.jspecify.annotations.NullMarked;
