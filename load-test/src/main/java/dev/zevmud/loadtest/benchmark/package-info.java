/// JMH benchmarks of the protocol library; `./zev bench` runs them. Figures: docs/performance.md.
@NullMarked
package dev.zevmud.loadtest.benchmark;

import org.jspecify.annotations.NullMarked;
