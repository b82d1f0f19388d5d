package dev.zevmud.server.world;

import java.time.Duration;
import java.time.Instant;

/// The time of the world, a pure function of the clock: `day` counts from the first of the calendar
/// (earlier ones are negative), `hour` from 0 to 23.
public record GameTime(long day, int hour) {

    /// What an hour of the world takes: a day there is one hour here.
    public static final Duration HOUR = Duration.ofSeconds(150);

    public static final int HOURS_A_DAY = 24;
    public static final int DAYS_A_YEAR = 120;

    /// The world's first day was the first hour of 2026.
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private static final long FIRST_YEAR = 912;

    public static GameTime at(Instant now) {
        long hours = hours(now);
        return new GameTime(Math.floorDiv(hours, HOURS_A_DAY), Math.floorMod(hours, HOURS_A_DAY));
    }

    /// When the next hour begins.
    public static Instant nextHour(Instant now) {
        return BEGINNING.plus(HOUR.multipliedBy(hours(now) + 1));
    }

    private static long hours(Instant now) {
        return Math.floorDiv(Duration.between(BEGINNING, now).toMillis(), HOUR.toMillis());
    }

    public Daytime daytime() {
        return Daytime.of(hour);
    }

    /// Whether a part of the day begins with this hour.
    public boolean turns() {
        return daytime().begins() == hour;
    }

    public long year() {
        return FIRST_YEAR + Math.floorDiv(day, DAYS_A_YEAR);
    }

    /// From 1.
    public int dayOfYear() {
        return Math.floorMod(day, DAYS_A_YEAR) + 1;
    }
}
