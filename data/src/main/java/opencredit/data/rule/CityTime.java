package opencredit.data.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The city's days. All of China has one clock, and windows end by it; in SQL it is the function {@code city_day}. An
 * offset and no zone: what a window's end was computed with must not depend on a table of zones.
 */
public final class CityTime {
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private CityTime() {}

    /** The day there at a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OFFSET);
    }

    /** The last day there of what ends at a moment, which is no part of it. */
    public static LocalDate lastDay(Instant end) {
        return day(end.minusMillis(1));
    }
}
