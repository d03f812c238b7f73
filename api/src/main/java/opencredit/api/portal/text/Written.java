package opencredit.api.portal.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.rule.CityTime;

/** Numbers, dates and amounts as people write them. A value of another type is shown unchanged. */
public enum Written {
    CHINESE("y年M月d日", "y年M月d日 HH:mm", "y年M月", "%s元"),
    ENGLISH("d MMM y", "d MMM y, HH:mm", "MMM y", "CNY %s");

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT)
            .withZone(CityTime.OFFSET);

    private static final List<String> UNITS = List.of("天", "周", "月", "年");
    private static final List<String> SEVERAL = List.of("天", "周", "个月", "年");
    private static final Pattern DURATION = Pattern.compile("P(\\d+)([DWMY])");

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter month;
    private final String money;

    Written(String day, String moment, String month, String money) {
        this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
        this.moment = DateTimeFormatter.ofPattern(moment, Locale.ENGLISH);
        this.month = DateTimeFormatter.ofPattern(month, Locale.ENGLISH);
        this.money = money;
    }

    /** A whole number with separators. */
    public String number(long number) {
        return format("#,##0").format(number);
    }

    /** A day, ISO 8601. */
    public String day(String iso) {
        try {
            return day.format(LocalDate.parse(iso));
        } catch (DateTimeParseException notADay) {
            return iso;
        }
    }

    /** The city's day of an instant, ISO 8601. */
    public String dayOf(String instant) {
        try {
            return LocalDate.ofInstant(
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(instant, Instant::from), CityTime.OFFSET)
                    .toString();
        } catch (DateTimeParseException notAnInstant) {
            return instant;
        }
    }

    /** An instant, RFC 3339, in the city's time. */
    public String moment(String instant) {
        try {
            return moment.withZone(CityTime.OFFSET)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(instant, Instant::from));
        } catch (DateTimeParseException notAnInstant) {
            return instant;
        }
    }

    /** The same to the millisecond, for those who point at it. */
    public String exactly(String instant) {
        try {
            return EXACT.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(instant, Instant::from));
        } catch (DateTimeParseException notAnInstant) {
            return instant;
        }
    }

    /** The last day of a window whose end, an exclusive midnight, is given. */
    public String lastDay(String end) {
        try {
            Instant instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(end, Instant::from);
            return day.format(CityTime.lastDay(instant));
        } catch (DateTimeParseException notAnInstant) {
            return end;
        }
    }

    /** Yuan. */
    public String amount(String yuan) {
        try {
            return money.formatted(format("#,##0.00").format(new BigDecimal(yuan)));
        } catch (NumberFormatException notAnAmount) {
            return yuan;
        }
    }

    /** An amount without its unit, for columns that name it. */
    public String decimal(String yuan) {
        try {
            return format("#,##0.00").format(new BigDecimal(yuan));
        } catch (NumberFormatException notAnAmount) {
            return yuan;
        }
    }

    /** A month, such as 2026-03. */
    public String month(String iso) {
        try {
            return month.format(YearMonth.parse(iso));
        } catch (DateTimeParseException notAMonth) {
            return iso;
        }
    }

    /** How often, of an ISO 8601 duration such as P7D. */
    public String every(String duration) {
        Matcher matcher = DURATION.matcher(duration);
        if (!matcher.matches()) {
            return duration;
        }
        int unit = "DWMY".indexOf(matcher.group(2));
        boolean isOne = matcher.group(1).equals("1");
        if (this == CHINESE) {
            return isOne ? "每" + UNITS.get(unit) : "每 " + matcher.group(1) + ' ' + SEVERAL.get(unit);
        }
        String word = List.of("day", "week", "month", "year").get(unit);
        return isOne ? "every " + word : "every " + matcher.group(1) + ' ' + word + 's';
    }

    /** A share between 0 and 1, as percent. */
    public String percent(String share) {
        try {
            return format("0.#%").format(new BigDecimal(share));
        } catch (NumberFormatException notAShare) {
            return share;
        }
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
