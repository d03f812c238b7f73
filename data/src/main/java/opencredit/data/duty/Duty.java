package opencredit.data.duty;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The obligation of one body to publish one dataset, and how often.
 *
 * @param body its code
 * @param name as the operator writes it
 * @param since the first month that it owes
 * @param months of a period
 * @param source the rule that says so
 * @param nothing months of which somebody said that there is nothing to publish
 */
public record Duty(
        String body,
        String name,
        String dataset,
        YearMonth since,
        int months,
        LegalSource source,
        List<Nothing> nothing) {

    /** @param said by whom, and where */
    public record Nothing(YearMonth month, Bilingual said) {}

    /**
     * Its periods that are over, oldest first. What was to be published before the register opened was owed elsewhere.
     *
     * @param published months in which something of it was published here
     * @param opened the month of the register's first entry
     * @param now a month that is not over
     */
    public List<DutyPeriod> owed(Set<YearMonth> published, YearMonth opened, YearMonth now) {
        List<DutyPeriod> owed = new ArrayList<>();
        for (YearMonth first = since; !first.plusMonths(months).isAfter(now); first = first.plusMonths(months)) {
            if (first.isAfter(opened)) {
                owed.add(period(first, published));
            }
        }
        return owed;
    }

    private DutyPeriod period(YearMonth first, Set<YearMonth> published) {
        YearMonth last = first.plusMonths(months - 1L);
        if (published.stream().anyMatch(month -> isWithin(month, first, last))) {
            return new DutyPeriod(first, last, DutyPeriod.State.PUBLISHED, null);
        }
        Bilingual said = said(first, last);
        return new DutyPeriod(first, last, said == null ? DutyPeriod.State.SILENT : DutyPeriod.State.NOTHING, said);
    }

    private @Nullable Bilingual said(YearMonth first, YearMonth last) {
        return nothing.stream()
                .filter(each -> isWithin(each.month(), first, last))
                .map(Nothing::said)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWithin(YearMonth month, YearMonth first, YearMonth last) {
        return !month.isBefore(first) && !month.isAfter(last);
    }
}
