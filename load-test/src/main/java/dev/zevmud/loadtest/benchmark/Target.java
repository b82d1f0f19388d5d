package dev.zevmud.loadtest.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What a benchmark must reach on one core; [BenchmarkReport] compares.
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.METHOD)
@interface Target {

    /// Bytes per second, in millions; 0 if there is no target.
    double megabytesPerSecond() default 0;

    /// Bytes allocated for each byte of input or output; negative if there is no target.
    double allocatedPerByte() default -1;
}
