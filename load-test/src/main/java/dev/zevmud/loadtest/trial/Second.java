package dev.zevmud.loadtest.trial;

/// What one second was like: who was in play at its end, what was answered and went wrong in it.
record Second(
        int second, int players, long answers, long errors, double p50, double p99, double max) {}
