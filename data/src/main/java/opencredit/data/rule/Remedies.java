package opencredit.data.rule;

import java.util.List;
import opencredit.data.text.Bilingual;

/**
 * The remedies of those who are recorded: {@code data/rules/repair.yaml}.
 *
 * @param site where objections and requests are taken, whoever decided
 * @param objection to any record that is wrong
 * @param repairs in the order of the file
 */
public record Remedies(Site site, Objection objection, List<RepairRule> repairs) {

    /** @param url without which nobody finds it */
    public record Site(Bilingual title, String url, LegalSource source) {}

    /** @param text who may object to what, where, and what to state */
    public record Objection(Bilingual text, LegalSource source) {}
}
