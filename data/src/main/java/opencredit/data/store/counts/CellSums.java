package opencredit.data.store.counts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import opencredit.data.record.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Counts of shown records.
 *
 * @param asOf an entry that is counted, with all before it; later ones may be too
 * @param cells only those with a record that is shown
 * @param freshness by dataset, of those that show something
 */
public record CellSums(long asOf, List<CellSum> cells, Map<String, Freshness> freshness) {

    /**
     * The shown records of one combination.
     *
     * @param fen the sum of what amounts they have, null where none has one; it may be of a dataset whose amounts do not add up
     */
    public record CellSum(
            String dataset,
            @Nullable String state,
            @Nullable String region,
            int year,
            long records,
            @Nullable BigDecimal fen) {}
}
