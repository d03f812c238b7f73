package opencredit.data.intake.columns;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Chinese of a header in two languages. What the other language says must fit it, for it may be no translation. */
final class Translation {
    private static final String LATIN = "[A-Z][A-Z0-9 ,.'’()/&_:;%\\s-]*";
    private static final Pattern BEHIND =
            Pattern.compile("(.*?[\\p{IsHan})\\]0-9_%])[\\s/|,:(-]*(" + LATIN + ")", Pattern.DOTALL);
    private static final Pattern BEFORE = Pattern.compile("(" + LATIN + "?)[\\s/|:)]+(\\p{IsHan}.*)", Pattern.DOTALL);

    private record Fit(Pattern latin, Pattern chinese) {}

    private static final List<Fit> FITS = List.of(
            fit("\\b(CODE|USCC|USCI|IDENTIFIER|ID)\\b", "[码号]"),
            fit("\\b(NUMBER|NO)\\b", "[码号数编]"),
            fit("\\b(DATE|TIME|DAY|UNTIL)\\b", "[日期时间至]"),
            fit("\\b(AMOUNT|SUM|MONEY)\\b", "[额金款元资]"));

    private Translation() {}

    private static Fit fit(String latin, String chinese) {
        return new Fit(Pattern.compile(latin), Pattern.compile(chinese));
    }

    /** Of a text in capitals. */
    static Optional<String> chinese(String text) {
        Matcher behind = BEHIND.matcher(text.strip());
        if (behind.matches()) {
            return fitting(behind.group(1), behind.group(2));
        }
        Matcher before = BEFORE.matcher(text.strip());
        return before.matches() ? fitting(before.group(2), before.group(1)) : Optional.empty();
    }

    private static Optional<String> fitting(String chinese, String latin) {
        boolean isWord = latin.chars().filter(Character::isLetter).count() >= 2;
        boolean isUnitSaid = !Decoration.saysMoney(latin) || Decoration.saysMoney(chinese);
        boolean fits = FITS.stream()
                .allMatch(fit -> !fit.latin.matcher(latin).find()
                        || fit.chinese.matcher(chinese).find());
        return isWord && isUnitSaid && fits ? Optional.of(chinese) : Optional.empty();
    }
}
