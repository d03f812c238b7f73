package opencredit.data.demo.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The times of a sample's row: days, months, quarters and years keep their distance from the decision. */
public final class Times {
    /** As columns write a day. */
    public static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日");

    /** 2099/12/31 stands for 长期, no end, and is no date. */
    private static final LocalDate FOREVER = LocalDate.of(2099, 12, 31);

    private static final String QUARTERS = "一二三四", HALVES = "上下";
    private static final int MONTHS_OF_QUARTER = 3, MONTHS_OF_HALF = 6, MONTHS_OF_YEAR = 12;

    private final LocalDate decided;

    /** @param decided the day of the sample's decision */
    public Times(LocalDate decided) {
        this.decided = decided;
    }

    /** How many days after the decision it is, zero for no end. */
    public long daysAfter(String date) {
        LocalDate day = LocalDate.parse(date, SLASHES);
        return day.equals(FOREVER) ? 0 : ChronoUnit.DAYS.between(decided, day);
    }

    Cell.Part day(String text, DateTimeFormatter format) {
        LocalDate date = LocalDate.parse(text, format);
        long distance = ChronoUnit.DAYS.between(decided, date);
        return date.equals(FOREVER)
                ? _ -> text
                : row -> format.format(row.decided().plusDays(distance));
    }

    /** 2026年5月 */
    Cell.Part month(int year, int month) {
        return row -> {
            YearMonth then = moved(year, month, 1, row);
            return then.getYear() + "年" + then.getMonthValue() + "月";
        };
    }

    /** 2025年第四季度 */
    Cell.Part quarter(int year, char quarter, String before) {
        int month = QUARTERS.indexOf(quarter) * MONTHS_OF_QUARTER + 1;
        return row -> {
            YearMonth then = moved(year, month, MONTHS_OF_QUARTER, row);
            return then.getYear() + before + QUARTERS.charAt(then.getMonthValue() / MONTHS_OF_QUARTER) + "季度";
        };
    }

    /** 2025年上半年 */
    Cell.Part half(int year, char half) {
        int month = HALVES.indexOf(half) * MONTHS_OF_HALF + 1;
        return row -> {
            YearMonth then = moved(year, month, MONTHS_OF_HALF, row);
            return then.getYear() + "年" + HALVES.charAt(then.getMonthValue() / MONTHS_OF_HALF) + "半年";
        };
    }

    /** 2025 */
    public Cell.Part year(int year) {
        return row -> Integer.toString(moved(year, 1, MONTHS_OF_YEAR, row).getYear());
    }

    /** The first month of the part of a year, so many parts from the row's decision as the sample's are apart. */
    private YearMonth moved(int year, int month, int monthsOfPart, DemoRow row) {
        long distance = part(year, month, monthsOfPart) - part(decided, monthsOfPart);
        long months = (part(row.decided(), monthsOfPart) + distance) * monthsOfPart;
        return YearMonth.of((int) (months / MONTHS_OF_YEAR), (int) (months % MONTHS_OF_YEAR) + 1);
    }

    private static long part(LocalDate day, int monthsOfPart) {
        return part(day.getYear(), day.getMonthValue(), monthsOfPart);
    }

    /** Parts of years counted since the year zero. */
    private static long part(int year, int month, int monthsOfPart) {
        return (year * (long) MONTHS_OF_YEAR + month - 1) / monthsOfPart;
    }
}
