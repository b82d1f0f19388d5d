/// The Prometheus registry of a service. Thread-safe; one instance a process.
@NullMarked
package dev.zevmud.runtime.metrics;

import org.jspecify.annotations.NullMarked;
