package opencredit.data.intake.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.rule.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * The day of a date and what stands behind it. A time of day with a zone is an instant, and its day is the one that it is in
 * China; without one the day is as written. Whatever is no time of day makes it no date: a date is never cut out of more.
 */
final class DayInChina {

    private static final Pattern WEEKDAY = Pattern.compile(" *[(]?(?:星期|周|礼拜)([一二三四五六日天])[)]?(.*)");

    /** 8:30, 08:30:00.000, 8时30分, 下午3点, 3:00 PM. */
    private static final String CLOCK = "(?<half>上午|下午|中午|晚上|凌晨|[AaPp][Mm])? *"
            + "(?<hour>\\d{1,2})(?: *[:时点] *(?:(?<minute>\\d{1,2})(?: *[:分] *(?:(?<second>\\d{1,2})(?:[.,:]\\d{1,9})?秒?)?)?)?)?"
            + " *(?<late>[AaPp][Mm])?";

    /** T160000 of ISO 8601's basic format. */
    private static final String BASIC = "(?<hours>\\d{2})(?<minutes>\\d{2})(?:(?<seconds>\\d{2})(?:[.,]\\d{1,9})?)?";

    /** Z, +08:00, GMT+8, UTC, CST as Java prints China's, and a name of the zone behind it. */
    private static final String ZONE =
            " *(?:(?<zone>[Zz]|(?:UTC|GMT)? *[-+−]\\d{1,2}(?::?\\d{2})?(?::\\d{2})?|UTC|GMT|CST)"
                    + " *(?:\\[[A-Za-z_/+-]{1,40}]|[(][^()]{1,40}[)])?)?";

    private static final Pattern TIME = Pattern.compile("(?:" + CLOCK + "|" + BASIC + ")" + ZONE);
    private static final Pattern HALF_DAY = Pattern.compile("上午|下午|[AaPp][Mm]");

    private DayInChina() {}

    /**
     * Empty for what is no day.
     *
     * @param rest what stands behind the date
     * @param isClosed whether the date ended with its own word, so that a time may follow without space
     */
    static Optional<LocalDate> of(LocalDate written, String rest, boolean isClosed) {
        Matcher weekday = WEEKDAY.matcher(rest);
        if (weekday.matches()) {
            int day = "一二三四五六日".indexOf(weekday.group(1).replace('天', '日')) + 1;
            return written.getDayOfWeek() == DayOfWeek.of(day)
                    ? of(written, weekday.group(2), isClosed)
                    : Optional.empty();
        }
        if (rest.isBlank()) {
            return Optional.of(written);
        }
        boolean isApart = isClosed || " Tt上下".indexOf(rest.charAt(0)) >= 0;
        String time = rest.charAt(0) == 'T' || rest.charAt(0) == 't' ? rest.substring(1) : rest;
        return isApart ? timed(written, time.strip()) : Optional.empty();
    }

    private static Optional<LocalDate> timed(LocalDate written, String time) {
        if (HALF_DAY.matcher(time).matches()) {
            return Optional.of(written);
        }
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(day(written, matcher));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalDate day(LocalDate written, Matcher time) {
        boolean isBasic = time.group("hour") == null;
        int hour = isBasic ? number(time.group("hours")) : hour(time);
        int minute = number(time.group(isBasic ? "minutes" : "minute"));
        int second = number(time.group(isBasic ? "seconds" : "second"));
        // 24:00 is the end of the day (ISO 8601-1, 5.3.2)
        boolean isEnd = hour == 24 && minute == 0 && second == 0;
        LocalDateTime local = isEnd
                ? written.plusDays(1).atStartOfDay()
                // 60 is a leap second
                : written.atTime(hour, minute, Math.min(second, second == 60 ? 59 : second));
        String zone = time.group("zone");
        return zone == null
                ? written
                : local.atOffset(offset(zone))
                        .withOffsetSameInstant(CityTime.OFFSET)
                        .toLocalDate();
    }

    private static int hour(Matcher time) {
        int hour = number(time.group("hour"));
        String half = time.group("half") == null ? time.group("late") : time.group("half");
        if (half == null || hour > 12) {
            return hour;
        }
        boolean isLate = "下午".equals(half) || "晚上".equals(half) || half.equalsIgnoreCase("PM");
        boolean isNoon = "中午".equals(half);
        int onDial = hour % 12;
        return isLate || isNoon && onDial < 10 ? onDial + 12 : onDial;
    }

    private static ZoneOffset offset(String zone) {
        if (zone.equals("CST")) {
            return CityTime.OFFSET;
        }
        String digits = zone.replaceAll("[^-+−\\d]", "").replace('−', '-');
        if (digits.isEmpty()) {
            return ZoneOffset.UTC;
        }
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        String number = digits.substring(1);
        int hours = number(number.substring(0, Math.min(number.length(), number.length() == 3 ? 1 : 2)));
        int minutes = number.length() < 3
                ? 0
                : number(number.substring(number.length() == 3 ? 1 : 2).substring(0, 2));
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
