package opencredit.api.money;

import java.util.List;
import java.util.Locale;
import opencredit.api.problem.Problem;
import opencredit.api.query.Cursors;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.store.money.FlowFigures.Broken;
import opencredit.data.store.money.FlowFigures.FlowGroup;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are asked about, and which of the records that report a fault of one are listed.
 *
 * @param year in which they were decided; null for all
 * @param fault that is listed; null for every one
 * @param canonical the question in a form that no other has; cursors are bound to it
 * @param after where the list goes on; null at its beginning
 */
record FlowQuestion(
        ChosenRegions regions,
        @Nullable Integer year,
        @Nullable String fault,
        String canonical,
        @Nullable Position after) {
    /** Years are written with four digits. */
    private static final int FIRST = 1000, LAST = 9999;

    static FlowQuestion read(Parameters parameters, String dataset, ChosenRegions regions, Cursors cursors) {
        long asked = parameters.number("year", FIRST, LAST, 0);
        Integer year = asked == 0 ? null : Math.toIntExact(asked);
        String fault = parameters.choice("broken", List.of("breached", "own", "late"));
        String canonical = String.format(Locale.ROOT, "money %s %s %d %s", dataset, regions.prefixes(), asked, fault);
        return new FlowQuestion(regions, year, fault, canonical, Paging.after(parameters, cursors, canonical));
    }

    /** Refuses for a stock what is asked of agreements alone. */
    static void refuse(Parameters parameters) {
        for (String name : new String[] {"year", "broken", "cursor"}) {
            if (parameters.text(name) != null) {
                throw Problem.invalid(name, "这个数据集没有履约情况。", "This dataset tells of no agreements.");
            }
        }
    }

    boolean has(FlowGroup group) {
        return regions.has(group.region()) && isOf(group.year());
    }

    boolean has(Broken broken) {
        return regions.has(broken.region())
                && isOf(broken.year())
                && switch (fault) {
                    case "breached" -> broken.breached();
                    case "own" -> broken.own();
                    case "late" -> broken.late();
                    case null, default -> true;
                };
    }

    private boolean isOf(int decided) {
        return year == null || year == decided;
    }

    /** Whether a record stands behind the place where the list goes on: the newest decision is first, then the greatest id. */
    boolean isBehind(Broken broken) {
        if (after == null) {
            return true;
        }
        int days = broken.decided().toString().compareTo(after.value());
        // as texts, for PostgreSQL orders ids by their bytes
        return days < 0
                || days == 0 && broken.record().toString().compareTo(after.id().toString()) < 0;
    }
}
