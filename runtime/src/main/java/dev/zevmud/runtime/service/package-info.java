/// A service's life from main to exit, wired from the other packages. The main thread starts it and
/// then waits for its end.
@NullMarked
package dev.zevmud.runtime.service;

import org.jspecify.annotations.NullMarked;
