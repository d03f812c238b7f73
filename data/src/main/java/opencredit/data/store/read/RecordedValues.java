package opencredit.data.store.read;

import java.util.Optional;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Values of closed lists that records have or had. A code list may lose a value that older records still carry. The sets
 * that are asked have a few hundred rows each, however many records there are. Safe for threads.
 */
public final class RecordedValues {
    private static final String OF_DATASET = " and dataset = coalesce(?::text, dataset))";

    private static final String CATEGORY =
            "select exists (select from category_set where ? = any(categories)" + OF_DATASET;

    private static final String STATE = "select exists (select from counted_cell where state = ?" + OF_DATASET;

    private static final String ANSWER = "select exists (select from answer_set where ? = any(answers)" + OF_DATASET;

    private final Jdbi jdbi;

    public RecordedValues(Database database) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
    }

    /**
     * Whether a record of the dataset has or had the value of the filter.
     *
     * @param dataset null for any
     */
    public boolean has(RecordFilter filter, @Nullable String dataset, String value) {
        return question(filter)
                .map(sql -> jdbi.withHandle(handle ->
                        handle.select(sql, value, dataset).mapTo(Boolean.class).one()))
                .orElse(false);
    }

    private static Optional<String> question(RecordFilter filter) {
        return switch (filter) {
            case CATEGORY -> Optional.of(CATEGORY);
            case STATE -> Optional.of(STATE);
            case ANSWER -> Optional.of(ANSWER);
            case DATASET, SUBJECT, AUTHORITY, REGION, NUMBER, FROM, TO, MIN_AMOUNT, MAX_AMOUNT, DUE_BY, ABOUT ->
                Optional.empty();
        };
    }
}
