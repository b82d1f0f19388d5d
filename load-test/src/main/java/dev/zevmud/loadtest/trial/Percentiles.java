package dev.zevmud.loadtest.trial;

import org.HdrHistogram.Histogram;

/// How long something took, in milliseconds; all 0 if it never happened.
record Percentiles(
        long count,
        double mean,
        double p50,
        double p90,
        double p95,
        double p99,
        double p999,
        double max) {

    private static final double MICROS = 1_000;

    /// Of a histogram of microseconds.
    static Percentiles of(Histogram histogram) {
        if (histogram.getTotalCount() == 0) {
            return new Percentiles(0, 0, 0, 0, 0, 0, 0, 0);
        }
        return new Percentiles(
                histogram.getTotalCount(),
                histogram.getMean() / MICROS,
                at(histogram, 50),
                at(histogram, 90),
                at(histogram, 95),
                at(histogram, 99),
                at(histogram, 99.9),
                histogram.getMaxValue() / MICROS);
    }

    private static double at(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / MICROS;
    }
}
