package opencredit.data.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell of a sample, with the places in which rows differ: parties and numbers, dates that keep their distance from the
 * decision, and amounts in text, which stay equal to those in the amount columns.
 */
final class Cell {
    /** 2099/12/31 stands for 长期, no end, and is no date. */
    static final LocalDate FOREVER = LocalDate.of(2099, 12, 31);

    static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final String DATES = "(?<slashes>\\d{4}/\\d{2}/\\d{2})|(?<chinese>\\d{4}年\\d{1,2}月\\d{1,2}日)";
    private static final String YUAN = "(?<![\\d.])(?<yuan>\\d+)元";

    /** The text that stands in one place of the cell. */
    interface Part {
        String in(Row row);
    }

    private final List<Part> parts;

    private Cell(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Finds the places.
     *
     * @param words what stands for a party or number
     * @param amounts yuan that scale with the row
     */
    static Cell of(String text, Map<String, Part> words, LocalDate decided, Set<Long> amounts) {
        Matcher places = places(words.keySet()).matcher(text);
        List<Part> parts = new ArrayList<>();
        int end = 0;
        while (places.find()) {
            parts.add(literal(text.substring(end, places.start())));
            parts.add(part(places, words, decided, amounts));
            end = places.end();
        }
        parts.add(literal(text.substring(end)));
        return new Cell(List.copyOf(parts));
    }

    private static Pattern places(Set<String> words) {
        String known = words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile((known.isEmpty() ? "" : known + "|") + DATES + "|" + YUAN);
    }

    /** A cell that holds nothing but this. */
    static Cell of(Part part) {
        return new Cell(List.of(part));
    }

    private static Part part(MatchResult place, Map<String, Part> words, LocalDate decided, Set<Long> amounts) {
        if (place.group("slashes") != null) {
            return date(place.group(), SLASHES, decided);
        }
        if (place.group("chinese") != null) {
            return date(place.group(), CHINESE, decided);
        }
        if (place.group("yuan") != null) {
            long yuan = Long.parseLong(place.group("yuan"));
            return amounts.contains(yuan) ? row -> scaled(yuan, row) + "元" : literal(place.group());
        }
        return words.getOrDefault(place.group(), literal(place.group()));
    }

    private static Part date(String text, DateTimeFormatter format, LocalDate decided) {
        LocalDate date = LocalDate.parse(text, format);
        long distance = ChronoUnit.DAYS.between(decided, date);
        return date.equals(FOREVER)
                ? literal(text)
                : row -> format.format(row.decided().plusDays(distance));
    }

    private static Part literal(String text) {
        return row -> text;
    }

    /** Whole yuan of a row for whole yuan of the sample. */
    static long scaled(long yuan, Row row) {
        return yuan * row.tenths() / 10;
    }

    /** An amount in the unit of its column, without needless zeros. */
    static String amount(long yuan, int decimals, Row row) {
        BigDecimal amount = BigDecimal.valueOf(scaled(yuan, row)).movePointLeft(decimals);
        return amount.stripTrailingZeros().toPlainString();
    }

    String in(Row row) {
        if (parts.size() == 1) {
            return parts.getFirst().in(row);
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.in(row));
        }
        return text.toString();
    }
}
