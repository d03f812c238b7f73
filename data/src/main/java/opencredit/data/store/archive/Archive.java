package opencredit.data.store.archive;

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
 */
public record Archive(
        Summary subject,
        List<Section> sections,
        List<DatasetCount> datasets,
        List<StoredRecord> timeline,
        List<Related> related,
        long asOf) {

    /**
     * What the datasets of a section say about the subject itself: what was done to a second party is not its own.
     *
     * @param count of all its records, of which {@code records} are the first
     * @param states how many are in each state, most first; empty where they have none
     */
    public record Section(ArchiveSection section, long count, List<State> states, List<StoredRecord> records) {}

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
