package opencredit.search.document;

import java.util.List;
import opencredit.search.text.Tokens;

/**
 * The tokens of a field that fragments are looked for in.
 *
 * @param tokens parted by spaces
 * @param hasPositions whether it matters which token stands beside which
 */
public record IndexedText(String field, String tokens, boolean hasPositions) {
    static IndexedText pairs(String field, String tokens) {
        return new IndexedText(field, tokens, true);
    }

    static IndexedText singles(String field, List<String> texts) {
        return new IndexedText(field, Tokens.singles(texts), false);
    }
}
