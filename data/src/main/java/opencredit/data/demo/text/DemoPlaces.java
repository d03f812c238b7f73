package opencredit.data.demo.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in the texts of a sample's row the places in which rows differ. */
public final class DemoPlaces {
    private static final String DAYS = "(?<slashes>\\d{4}/\\d{2}/\\d{2})|(?<chinese>\\d{4}年\\d{1,2}月\\d{1,2}日)";
    /** The editions of rules, such as 2024年版, stay what they are. */
    private static final String PARTS_OF_YEARS = "(?<!\\d)(?<year>20\\d{2})(?:(?<before>年第?)(?<quarter>[一二三四])季度"
            + "|年(?<half>[上下])半年|年(?<month>\\d{1,2})月|(?=年(?!版|修|第)))";

    private static final String AMOUNTS = "(?<![\\d.])(?<amount>\\d+(?:\\.\\d+)?)(?<unit>[万亿]?元)";

    private final Map<String, Cell.Part> words;
    private final Times times;
    private final DemoAmounts amounts;
    private final Pattern pattern;

    /** @param words what stands for a party or number */
    public DemoPlaces(Map<String, Cell.Part> words, Times times, DemoAmounts amounts) {
        this.words = words;
        this.times = times;
        this.amounts = amounts;
        String known = words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(word -> Pattern.quote(word) + "|")
                .collect(Collectors.joining());
        this.pattern = Pattern.compile(known + DAYS + "|" + PARTS_OF_YEARS + "|" + AMOUNTS);
    }

    /** The cell that says the same as this text of the sample. */
    public Cell cell(String text) {
        Matcher places = pattern.matcher(text);
        List<Cell.Part> parts = new ArrayList<>();
        int end = 0;
        while (places.find()) {
            if (places.start() > end) {
                parts.add(literal(text.substring(end, places.start())));
            }
            parts.add(part(places));
            end = places.end();
        }
        if (parts.isEmpty() || end < text.length()) {
            parts.add(literal(text.substring(end)));
        }
        return new Cell(List.copyOf(parts));
    }

    private Cell.Part part(MatchResult place) {
        if (place.group("slashes") != null) {
            return times.day(place.group(), Times.SLASHES);
        }
        if (place.group("chinese") != null) {
            return times.day(place.group(), Times.CHINESE);
        }
        if (place.group("year") != null) {
            return partOfYear(place);
        }
        if (place.group("amount") != null) {
            return amounts.text(place.group("amount"), place.group("unit"));
        }
        return words.getOrDefault(place.group(), literal(place.group()));
    }

    private Cell.Part partOfYear(MatchResult place) {
        int year = Integer.parseInt(place.group("year"));
        if (place.group("quarter") != null) {
            return times.quarter(year, place.group("quarter").charAt(0), place.group("before"));
        }
        if (place.group("half") != null) {
            return times.half(year, place.group("half").charAt(0));
        }
        return place.group("month") == null
                ? times.year(year)
                : times.month(year, Integer.parseInt(place.group("month")));
    }

    private static Cell.Part literal(String text) {
        return row -> text;
    }
}
