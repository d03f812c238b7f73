package opencredit.data.store.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.archive.Subjects.Summary;
import org.jspecify.annotations.Nullable;

/**
 * All that is public about a subject, as it stood at ledger entry {@code asOf}.
 *
 * @param sections those that have something
 * @param timeline the 20 newest records about it, or with it as second party
 * @param related most shared records first, at most 20
 * @param publishes whether it has published anything as a public body
 * @param decides whether a shown record names it as its authority
 */
public record Archive(
        Summary subject,
        List<Section> sections,
        List<DatasetCount> datasets,
        List<StoredRecord> timeline,
        List<Related> related,
        boolean publishes,
        boolean decides,
        long asOf) {

    /** How many records are shown, about it or with it as second party. */
    public long total() {
        return datasets.stream().mapToLong(DatasetCount::count).sum();
    }

    /**
     * The figures of a section about the subject itself: records of which it is the second party are not its own.
     *
     * @param count of all its records, of which {@code records} are the first
     * @param amount the sum of what amounts they have that add up, yuan; null where there is none
     * @param latest newest decision date; null where there is none
     * @param overdue promises that are still open and were due before today
     * @param states how many are in each state, most first; empty where they have none
     */
    public record Section(
            ArchiveSection section,
            long count,
            @Nullable BigDecimal amount,
            @Nullable LocalDate latest,
            long overdue,
            List<State> states,
            List<StoredRecord> records) {}

    /** @param value published code of the state */
    public record State(String value, long count) {}

    /**
     * Shown records of a dataset.
     *
     * @param latest newest decision date
     * @param updatedAt last change
     */
    public record DatasetCount(String dataset, long count, LocalDate latest, Instant updatedAt) {}

    /**
     * Who shares records with the subject.
     *
     * @param name as the newest shared record writes it
     * @param code null only of authorities
     * @param role {@code counterparty}, {@code subject} or {@code authority} in the shared records
     * @param count of shared records
     */
    public record Related(String name, @Nullable String code, String role, long count) {}
}
