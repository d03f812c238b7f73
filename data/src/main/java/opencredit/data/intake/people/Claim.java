package opencredit.data.intake.people;

import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What a row says about its subject, unmasked; never leaves intake.
 *
 * @param kind stated kind, or null
 * @param code the cell of the credit code, empty when there is none
 * @param representative empty when there is none
 */
public record Claim(String name, @Nullable SubjectKind kind, String code, String representative) {

    /** Never shows what it holds. */
    @Override
    public String toString() {
        return "Claim";
    }
}
