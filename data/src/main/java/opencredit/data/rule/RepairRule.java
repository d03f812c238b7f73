package opencredit.data.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opencredit.data.text.Bilingual;

/**
 * How records may end before the last day of their window; one of {@code data/rules/repair.yaml}.
 *
 * @param id as definitions name it
 * @param title what readers call it
 * @param afterMinimum whether it can be asked for only when the class's shortest publication is over
 * @param atSite whether the credit site takes the request; otherwise the deciding body ends the record by itself
 * @param conditions all of which are met
 * @param papers what is handed in
 * @param decides who decides, and what follows
 * @param source what all this rests on
 */
public record RepairRule(
        String id,
        Bilingual title,
        boolean afterMinimum,
        boolean atSite,
        List<Bilingual> conditions,
        List<Bilingual> papers,
        Bilingual decides,
        LegalSource source) {

    /**
     * The first day on which it can be asked for: the day after the last of the shortest publication, which is counted from
     * the day of the decision as the window is. Empty where the rule sets no shortest publication, or the class has none.
     *
     * @param judged the rule that a record keeps, such as {@code 2026/general}
     */
    public Optional<LocalDate> earliest(WindowRules windows, String judged, LocalDate decision) {
        return afterMinimum
                ? windows.applied(judged)
                        .flatMap(each -> Optional.ofNullable(each.minimum()))
                        .map(minimum -> decision.plus(minimum).plusDays(1))
                : Optional.empty();
    }
}
