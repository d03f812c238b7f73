package opencredit.data.intake.dates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.intake.cells.ChineseNumerals;
import opencredit.data.ledger.DocumentNumber;

/**
 * The time that a record of every year, half, quarter or month is about, as it is compared: 2025, 2025年 and 2025年度 are one,
 * and so are 2025年第一季度, 2025年1-3月 and 2025Q1.
 */
public final class Periods {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:年度?|\\.0|年?全年|年?1[-~至到]12月)?");
    private static final String OF_YEAR = "((?:19|20)\\d\\d)(?:年度?|[-/])?";

    /** Of a part its pattern, with the year and perhaps its number, and what stands behind the year. */
    private static final List<Part> PARTS = List.of(
            new Part(OF_YEAR + "(?:上半年度?|第?1半年度?|H1|1[-~至到]6月)", "H1"),
            new Part(OF_YEAR + "(?:下半年度?|第?2半年度?|H2|7[-~至到]12月)", "H2"),
            new Part(OF_YEAR + "1[-~至到]3月", "Q1"),
            new Part(OF_YEAR + "4[-~至到]6月", "Q2"),
            new Part(OF_YEAR + "7[-~至到]9月", "Q3"),
            new Part(OF_YEAR + "10[-~至到]12月", "Q4"),
            new Part(OF_YEAR + "(?:第?([1-4])季度?|Q([1-4]))", "Q"),
            new Part(OF_YEAR + "(?:0?([1-9])|(1[0-2]))月份?", "M"),
            // two digits always: a spreadsheet makes 2025.1 of 2025.10
            new Part("((?:19|20)\\d\\d)[-/.]?(?:0([1-9])|(1[0-2]))", "M"));

    private Periods() {}

    /** Whether it is a year, in whatever spelling. */
    public static boolean isYear(String cell) {
        return YEAR.matcher(folded(cell)).matches();
    }

    /** One form for every usual spelling of a year or a part of one; anything else as a document number is compared. */
    public static String normalise(String cell) {
        String folded = folded(cell);
        Matcher year = YEAR.matcher(folded);
        if (year.matches()) {
            return year.group(1);
        }
        return PARTS.stream()
                .flatMap(part -> part.read(folded).stream())
                .findFirst()
                .orElseGet(() -> DocumentNumber.normalise(cell));
    }

    private static String folded(String cell) {
        return ChineseNumerals.toDigits(DocumentNumber.normalise(cell)).replaceAll("[—–－―〜]+", "-");
    }

    private record Part(Pattern pattern, String name) {
        Part(String pattern, String name) {
            this(Pattern.compile(pattern), name);
        }

        Optional<String> read(String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            StringBuilder form = new StringBuilder(matcher.group(1)).append(name);
            for (int group = 2; group <= matcher.groupCount(); group++) {
                form.append(matcher.group(group) == null ? "" : matcher.group(group));
            }
            return Optional.of(form.toString());
        }
    }
}
