package opencredit.data.store.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.archive.Archive.DatasetCount;
import opencredit.data.store.archive.Subjects.Summary;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.read.RecordRow;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Reads whole archives. Safe for threads. */
final class Archives {
    private static final String COUNTS = """
            select r.dataset, count(*) as count, max(r.decision_date) as latest, max(r.updated_at) as updated_at,
            """ + LedgerHead.NUMBER + """
              as as_of,
              :code like '1%' and exists (select from authority a
                where a.code = :code and a.publishes_since is not null) as publishes,
              exists (select from authority a join record d on d.authority = a.id and d.visible_until > :now
                where a.code = :code) as decides,
            """ + UsualName.of(":code") + """
              as usual
            from (
              select dataset, decision_date, updated_at from record where subject = :code and visible_until > :now
              union all
              select dataset, decision_date, updated_at from record
              where counterparty = :code and subject is distinct from :code and visible_until > :now) r
            group by r.dataset order by r.dataset
            """;

    /** By each index as many as are shown, then the newest of both. */
    private static final String TIMELINE = """
            select r.*, (select v.content from version v where v.id = r.content) as text from (
              (select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date, r.content from record r
               where r.subject = :code and r.visible_until > :now order by r.decision_date desc, r.id desc limit 20)
              union all
              (select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date, r.content from record r
               where r.counterparty = :code and r.subject is distinct from :code and r.visible_until > :now
               order by r.decision_date desc, r.id desc limit 20)) r
            order by r.decision_date desc, r.id desc limit 20
            """;

    private final Jdbi jdbi;
    private final Datasets datasets;
    private final String[] unsummed;

    /** @param datasets which tell what feeds a section */
    public Archives(Jdbi jdbi, Datasets datasets) {
        this.jdbi = jdbi;
        this.datasets = datasets;
        this.unsummed = datasets.all().stream()
                .filter(dataset -> !dataset.hasSums())
                .map(Dataset::id)
                .toArray(String[]::new);
    }

    /** An archive as of one moment of the ledger; empty when nothing is shown. */
    public Optional<Archive> find(String code, Instant now) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> read(new ArchiveQuestion(handle, code, now)));
    }

    private Optional<Archive> read(ArchiveQuestion question) {
        List<Line> lines = question.ask(COUNTS)
                .map((row, context) -> new Line(
                        new DatasetCount(
                                row.getString("dataset"),
                                row.getLong("count"),
                                row.getObject("latest", LocalDate.class),
                                RecordRow.instant(row, "updated_at")),
                        row.getBoolean("publishes"),
                        row.getBoolean("decides"),
                        row.getString("usual"),
                        row.getLong("as_of")))
                .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<DatasetCount> counts = lines.stream().map(Line::count).toList();
        List<StoredRecord> timeline = question.ask(TIMELINE)
                .map((row, context) -> RecordRow.record(row, Sort.NEWEST_DECISION))
                .list();
        return Optional.of(new Archive(
                summary(
                        question.code(),
                        counts,
                        timeline.getFirst(),
                        lines.getFirst().usual()),
                Sections.read(question, feeding(counts), unsummed),
                counts,
                timeline,
                RelatedParties.read(question),
                lines.getFirst().publishes(),
                lines.getFirst().decides(),
                lines.getFirst().asOf()));
    }

    private static Summary summary(
            String code, List<DatasetCount> datasets, StoredRecord newest, @Nullable String usual) {
        Map<String, Long> counts = new LinkedHashMap<>();
        datasets.forEach(each -> counts.put(each.dataset(), each.count()));
        SubjectOf subject = SubjectOf.content(newest.content(), code).called(usual);
        return new Summary(subject.name(), code, subject.kind(), SubjectOf.region(code), counts);
    }

    /** The datasets that feed each section and have something about the subject. */
    private Map<ArchiveSection, List<String>> feeding(List<DatasetCount> counts) {
        List<String> shown = counts.stream().map(DatasetCount::dataset).toList();
        Map<ArchiveSection, List<String>> feeding = new EnumMap<>(ArchiveSection.class);
        for (Dataset dataset : datasets.all()) {
            for (ArchiveSection section : ArchiveSection.values()) {
                if (dataset.feeds(section) && shown.contains(dataset.id())) {
                    feeding.computeIfAbsent(section, first -> new ArrayList<>()).add(dataset.id());
                }
            }
        }
        return feeding;
    }

    /** @param usual name of a public body */
    private record Line(
            DatasetCount count,
            boolean publishes,
            boolean decides,
            @Nullable String usual,
            long asOf) {}
}
