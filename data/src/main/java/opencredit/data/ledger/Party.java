package opencredit.data.ledger;

import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A party of a disclosure as it is published: already masked.
 *
 * @param code 18 characters of GB 32100-2015, or null
 * @param kind null for authorities and publishers
 */
public record Party(
        String name, @Nullable String code, @Nullable SubjectKind kind) {}
