package opencredit.data.intake.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.intake.cells.Amounts;
import opencredit.data.intake.cells.Texts;

/** The fine that a text states in digits: a wrong unit in the amount's column shows against it. */
final class FineInText {
    /** The word of code lists for a fine. */
    static final String CATEGORY = "罚款";

    private static final Pattern FINE = Pattern.compile("罚款\\D{0,8}?([\\d,]+(?:\\.\\d+)?) ?(万?)元");

    private FineInText() {}

    /** The amount in yuan, if the text states exactly one. */
    static Optional<BigDecimal> read(String text) {
        if (!text.contains(CATEGORY) || !text.contains("元")) {
            return Optional.empty();
        }
        Matcher matcher = FINE.matcher(Texts.halfWidth(text));
        if (!matcher.find()) {
            return Optional.empty();
        }
        Unit unit = matcher.group(2).isEmpty() ? Unit.YUAN : Unit.TEN_THOUSAND_YUAN;
        BigDecimal yuan = Amounts.read(matcher.group(1), unit).yuan();
        return matcher.find() ? Optional.empty() : Optional.ofNullable(yuan);
    }
}
