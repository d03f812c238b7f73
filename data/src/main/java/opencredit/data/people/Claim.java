package opencredit.data.people;

import opencredit.data.people.name.PartyName;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.Folding;
import opencredit.data.text.PageText;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a row about one of its parties, unmasked; it never leaves intake.
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

    /** The claim with a person's name as a page shows it: %E7%8E%8B is a name in code. An organisation's stays as submitted. */
    Claim read() {
        String shown = PageText.read(name);
        boolean isSame =
                shown.equals(name) || shown.isEmpty() || PartyName.of(shown).hasOrganisation();
        return isSame ? this : new Claim(shown, kind, code, representative);
    }

    /** Never shows what it holds. */
    @Override
    public String toString() {
        return "Claim";
    }
}
