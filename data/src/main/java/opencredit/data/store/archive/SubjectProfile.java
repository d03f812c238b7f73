package opencredit.data.store.archive;

import java.time.LocalDate;
import java.util.List;
import opencredit.data.store.archive.Subjects.Summary;

/**
 * The profile of a subject in a list.
 *
 * @param datasets what is shown of it, by dataset
 * @param lists records that put it on a list of the seriously dishonest
 * @param measures incentives and punishments of it that are in force
 */
public record SubjectProfile(Summary subject, List<OfDataset> datasets, long lists, long measures) {
    /** @param latest newest decision */
    public record OfDataset(String dataset, long count, LocalDate latest) {}
}
