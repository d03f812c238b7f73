package opencredit.data.intake.columns;

import java.util.List;
import java.util.stream.Stream;
import opencredit.data.dataset.Header;

/**
 * The possible readings of a header, from the cell as it stands to its bare words: hints, marks and translations do not
 * tell columns apart.
 *
 * @param forms folded, the one nearest to the cell first
 */
record Label(List<String> forms) {
    /** The longest national header and its translation take 70 characters; with a hint behind, twice that. */
    private static final int LONGEST = 160;

    static Label of(String cell) {
        if (cell.isBlank() || cell.length() > LONGEST) {
            return new Label(List.of());
        }
        return new Label(Decoration.bare(cell).map(Label::fold).distinct().toList());
    }

    /** The same in the words that mean the same. */
    Stream<String> meanings() {
        return forms.stream().map(LabelWords::meaning);
    }

    /** Brackets, marks for required columns and a closing colon do not tell columns apart. */
    static String fold(String header) {
        String folded = Header.fold(header);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.chars().filter(each -> "()[]{}【】〔〕*★☆※▲\"'".indexOf(each) < 0).forEach(each -> kept.append((char) each));
        return withoutEnd(withoutEnd(kept.toString(), ":"), "必填");
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
}
