package opencredit.api.portal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.rule.CityTime;

/** Numbers, dates and amounts as people write them. A value of another type is shown unchanged. */
public enum Written {
    CHINESE("y年M月d日", "y年M月d日 HH:mm", "y年M月", "元", List.of(new Scale(8, "亿元"), new Scale(4, "万元"))),
    ENGLISH(
            "d MMM y",
            "d MMM y, HH:mm",
            "MMM y",
            " yuan",
            List.of(new Scale(9, " billion yuan"), new Scale(6, " million yuan")));

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT)
            .withZone(CityTime.OFFSET);

    private static final List<String> UNITS = List.of("天", "周", "月", "年");
    private static final List<String> SEVERAL = List.of("天", "周", "个月", "年");
    private static final Pattern DURATION = Pattern.compile("P(\\d+)([DWMY])");

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter month;
    private final String yuan;
    private final List<Scale> scales;

    Written(String day, String moment, String month, String yuan, List<Scale> scales) {
        this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
        this.moment = DateTimeFormatter.ofPattern(moment, Locale.ENGLISH);
        this.month = DateTimeFormatter.ofPattern(month, Locale.ENGLISH);
        this.yuan = yuan;
        this.scales = scales;
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

    /** An amount of yuan as people read it, such as 189.66亿元: two decimals of its unit at most. */
    public String amount(String yuan) {
        return read(yuan).map(this::rounded).orElse(yuan);
    }

    /** The same to the fen. */
    public String wholeAmount(String yuan) {
        return read(yuan).map(this::whole).orElse(yuan);
    }

    /** As people read it, and to the fen behind it where that says less. */
    public String fullAmount(String yuan) {
        return read(yuan).map(this::full).orElse(yuan);
    }

    private static Optional<BigDecimal> read(String yuan) {
        try {
            return Optional.of(new BigDecimal(yuan));
        } catch (NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }

    private String rounded(BigDecimal amount) {
        return scale(amount)
                .map(scale -> format("#,##0.##").format(scale.of(amount)) + scale.unit())
                .orElseGet(() -> format("#,##0.##").format(amount) + yuan);
    }

    /** The largest unit of which there is one at least, when it is rounded; none where that is the yuan. */
    private Optional<Scale> scale(BigDecimal amount) {
        return scales.stream()
                .filter(scale -> scale.of(amount).abs().compareTo(BigDecimal.ONE) >= 0)
                .findFirst();
    }

    private String whole(BigDecimal amount) {
        return format("#,##0.00").format(amount) + yuan;
    }

    private String full(BigDecimal amount) {
        String rounded = rounded(amount);
        return isExact(amount)
                ? rounded
                : rounded + (this == CHINESE ? "（" + whole(amount) + "）" : " (" + whole(amount) + ")");
    }

    /** Whether nothing is lost by rounding. */
    private boolean isExact(BigDecimal amount) {
        return scale(amount)
                .map(scale -> scale.of(amount).compareTo(amount.movePointLeft(scale.powerOfTen())) == 0)
                .orElse(true);
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

    /** A unit of so many zeros. */
    private record Scale(int powerOfTen, String unit) {
        BigDecimal of(BigDecimal yuan) {
            return yuan.movePointLeft(powerOfTen).setScale(2, RoundingMode.HALF_UP);
        }
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
