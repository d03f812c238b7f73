package opencredit.data.ledger;

import opencredit.data.subject.CreditCode;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A party of a disclosure as it is published: already masked.
 *
 * @param code 18 characters of GB 32100-2015, or null
 * @param kind null for authorities and publishers
 */
public record Party(
        String name, @Nullable String code, @Nullable SubjectKind kind) {

    /**
     * The code by which this is one with other records' parties. A code whose check fails is shown and identifies nobody:
     * two bodies may have been given it by mistake, whatever their names.
     */
    public @Nullable String identity() {
        return code != null && CreditCode.isValid(code) ? code : null;
    }
}
