package opencredit.api.publishers;

import java.util.ArrayList;
import java.util.List;
import opencredit.api.query.RowOrder;
import org.jspecify.annotations.Nullable;

/** In which order rows that measure how bodies publish are asked for. */
final class MeasureOrder {
    /** Shares have four decimals each, so that they compare as they are written. */
    private static final RowOrder<Measured> COLUMNS = RowOrder.<Measured>none()
            .by("coverage", row -> row.coverage().share())
            .by("timeliness", row -> row.timeliness().share())
            .by(
                    "completeness",
                    row -> row.completeness() == null
                            ? null
                            : row.completeness().share())
            .by("records", Measured::records)
            .by("received", row -> row.submitted().received())
            .by("refused", row -> row.submitted().refused())
            .by("flagged", row -> row.submitted().flagged())
            .by("name", Measured::name);

    /** The words, as they are asked for. */
    static final List<String> WORDS = COLUMNS.words();

    private MeasureOrder() {}

    /** Rows of equal measure stay as they were. */
    static <T extends Measured> List<T> sorted(List<T> rows, String word) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(COLUMNS.of(word));
        return sorted;
    }

    /** A row of measures. */
    interface Measured {
        String name();

        PublisherJson.Coverage coverage();

        PublisherJson.Timely timeliness();

        PublisherJson.@Nullable Complete completeness();

        @Nullable
        Long records();

        PublisherJson.Submitted submitted();
    }
}
