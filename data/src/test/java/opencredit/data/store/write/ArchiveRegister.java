package opencredit.data.store.write;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.record.StoredRecord;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.archive.Archive;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;

/** An empty register of the datasets that feed archives, and what its archives say. */
record ArchiveRegister(Database database, Subjects subjects) implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");

    static ArchiveRegister open() {
        Database database = TestDatabase.emptied();
        return new ArchiveRegister(database, new Subjects(database, TestDatasets.sections()));
    }

    @Override
    public void close() {
        TestDatabase.leave(database);
    }

    Disclosure publish(ArchiveOf said) {
        Disclosure disclosure = said.disclosure();
        Batches.load(database, disclosure);
        return disclosure;
    }

    void withdraw(Disclosure disclosure) {
        new Ledger(database, Clock.systemUTC(), Deadlines.NONE)
                .withdraw(Batches.id(database, disclosure), Acts.of("revoked"), null);
    }

    Archive archive(Party of) {
        return archive(of, NOW);
    }

    Archive archive(Party of, Instant now) {
        return subjects.find(code(of), now).orElseThrow();
    }

    static String code(Party of) {
        return Objects.requireNonNull(of.code());
    }

    static Archive.Section section(Archive archive, ArchiveSection wanted) {
        return archive.sections().stream()
                .filter(each -> each.section() == wanted)
                .findFirst()
                .orElseThrow();
    }

    /** Their document numbers, in their order. */
    static List<String> numbers(List<StoredRecord> records) {
        return records.stream()
                .map(record -> record.content().replaceAll(".*\"documentNumber\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
