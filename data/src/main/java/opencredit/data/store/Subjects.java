package opencredit.data.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The credit archives: what is shown about subjects that have a credit code. Safe for threads. */
public final class Subjects {

    public Subjects(Database database) {}

    /** One archive; empty when nothing is shown, as if the subject were unknown. */
    public Optional<Archive> find(String code, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Name, kind and counts of those of the codes that have something shown, in the order of {@code codes}. */
    public List<Summary> summaries(Collection<String> codes, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** @param timeline the 20 newest records */
    public record Archive(Summary subject, List<DatasetCount> datasets, List<StoredRecord> timeline, long asOf) {}

    /** @param latest newest decision date */
    public record DatasetCount(String dataset, long count, LocalDate latest) {}

    /**
     * @param name as the newest decision writes it
     * @param kind wire form
     * @param counts shown records by dataset
     */
    public record Summary(
            String name, String code, String kind, @Nullable String region, Map<String, Long> counts) {}
}
