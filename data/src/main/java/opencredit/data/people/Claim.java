package opencredit.data.people;

import opencredit.data.subject.SubjectKind;
import opencredit.data.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What a row says about one of its parties, unmasked; never leaves intake.
 *
 * @param name empty for a counterparty that is not there
 * @param kind stated kind, or null
 * @param code the cell of the credit code, empty when there is none
 * @param representative empty when there is none, as counterparties have
 */
public record Claim(String name, @Nullable SubjectKind kind, String code, String representative) {

    /** People are known by the characters that their names' forms stand for: 白 for ⽩. */
    public Claim {
        name = Folding.unified(name);
        representative = Folding.unified(representative);
    }

    /** Never shows what it holds. */
    @Override
    public String toString() {
        return "Claim";
    }
}
