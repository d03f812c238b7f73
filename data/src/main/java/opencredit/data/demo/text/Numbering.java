package opencredit.data.demo.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.demo.party.DemoWords.Place;

/** A document or licence number: the authority's place before it, its year, and the count of that year. */
public final class Numbering {
    private static final Pattern SHAPE = Pattern.compile("(?<head>.*?)(?<year>〔\\d{4}〕)?(?<count>\\d+)(?<end>\\D*)");

    private Numbering() {}

    /** How the numbers look of which {@code sample} is one. */
    public static Cell.Part of(String sample, Place city) {
        Matcher shape = SHAPE.matcher(sample);
        if (!shape.matches()) {
            throw new IllegalArgumentException("a number without a count: " + sample);
        }
        String head = shape.group("head");
        boolean placed = head.startsWith(city.abbreviation());
        String rest = placed ? head.substring(city.abbreviation().length()) : head;
        boolean dated = shape.group("year") != null;
        String count = shape.group("count");
        int width = count.startsWith("0") ? count.length() : 1;
        String end = shape.group("end");
        return row -> (placed ? row.authority().place().abbreviation() : "")
                + rest
                + (dated ? "〔" + row.year() + "〕" : "")
                + padded(dated ? row.ofYear() : row.ofAll(), width)
                + end;
    }

    private static String padded(int count, int width) {
        String digits = Integer.toString(count);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
