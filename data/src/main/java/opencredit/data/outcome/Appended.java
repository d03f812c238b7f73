package opencredit.data.outcome;

import java.util.List;
import java.util.Map;

/**
 * The results of a batch's rows; together with those that intake refused they are all it received.
 *
 * @param refused rows refused here: {@code conflicting-rows}, {@code withdrawn}, {@code window-ended},
 *     {@code cancelled}, …; counts by code are exact, of the rows at most the first thousand are named
 * @param seq the last entry it wrote, or the head when it wrote none
 */
public record Appended(
        String intakeReport,
        long published,
        long amended,
        long unchanged,
        long withdrawn,
        Map<String, Long> refused,
        List<RefusedRow> rows,
        long seq) {}
