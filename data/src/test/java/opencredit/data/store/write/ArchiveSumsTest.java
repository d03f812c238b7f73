package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an archive's sections add up to. */
class ArchiveSumsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");

    private Database database;
    private Subjects subjects;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        subjects = new Subjects(database, TestDatasets.sections());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Disclosure publish(ArchiveOf said) {
        Disclosure disclosure = said.disclosure();
        Batches.load(database, disclosure);
        return disclosure;
    }

    private void withdraw(Disclosure disclosure) {
        new Ledger(database, Clock.systemUTC(), Deadlines.NONE)
                .withdraw(Batches.id(database, disclosure), Acts.of("revoked"), null);
    }

    private Archive archive(Party of) {
        return archive(of, NOW);
    }

    private Archive archive(Party of, Instant now) {
        return subjects.find(code(of), now).orElseThrow();
    }

    private static String code(Party of) {
        return Objects.requireNonNull(of.code());
    }

    private static Archive.Section section(Archive archive, ArchiveSection wanted) {
        return archive.sections().stream()
                .filter(each -> each.section() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<StoredRecord> records) {
        return records.stream()
                .map(record -> record.content().replaceAll(".*\"documentNumber\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** Through the day on which it is due a promise is open and nothing else; what is kept or broken is never overdue. */
    @Test
    void openPromisesAreOverdueAfterTheirDay() {
        publish(due("P1", "open"));
        publish(due("P2", "kept"));
        publish(due("P3", "broken"));
        publish(ArchiveOf.of("promises", "P4", ArchiveOf.BODY, 4).in("open"));
        // midnight at +08:00 is 16:00 of the day before
        Map.of("2026-06-10T15:59:59Z", 0L, "2026-06-10T16:00:00Z", 1L)
                .forEach((at, expected) -> assertThat(
                                section(archive(ArchiveOf.BODY, Instant.parse(at)), ArchiveSection.PROMISES)
                                        .overdue())
                        .as(at)
                        .isEqualTo(expected));
    }

    private static ArchiveOf due(String number, String state) {
        return ArchiveOf.of("promises", number, ArchiveOf.BODY, 3)
                .inForce(null, "2026-06-10")
                .in(state);
    }

    @Test
    void penaltiesSayHowManyHowMuchAndSinceWhen() {
        publish(ArchiveOf.of("fines", "F1", ArchiveOf.COMPANY, 10).costing("100.50"));
        publish(ArchiveOf.of("fines", "F2", ArchiveOf.COMPANY, 40).costing("0.49"));
        publish(ArchiveOf.of("fines", "F3", ArchiveOf.COMPANY, 20));
        publish(ArchiveOf.of("fines", "F4", ArchiveOf.OTHER, 50).costing("9.00"));
        Archive.Section fines = section(archive(ArchiveOf.COMPANY), ArchiveSection.PENALTIES);
        assertThat(fines.count()).isEqualTo(3);
        assertThat(fines.amount()).isEqualByComparingTo("100.99");
        assertThat(Objects.requireNonNull(fines.latest()).getDayOfYear()).isEqualTo(40);
        publish(ArchiveOf.of("balances", "B1", ArchiveOf.COMPANY, 60).costing("77.00"));
        Archive.Section more = section(archive(ArchiveOf.COMPANY), ArchiveSection.PENALTIES);
        assertThat(more.amount()).as("balances do not add up").isEqualByComparingTo("100.99");
        assertThat(more.count()).isEqualTo(4);
    }

    @Test
    void noAmountIsSaidWhereNoneIs() {
        publish(ArchiveOf.of("fines", "F1", ArchiveOf.COMPANY, 10));
        publish(ArchiveOf.of("balances", "B1", ArchiveOf.COMPANY, 60).costing("77.00"));
        publish(ArchiveOf.of("listings", "L1", ArchiveOf.COMPANY, 11));
        Archive archive = archive(ArchiveOf.COMPANY);
        assertThat(archive.sections()).extracting(Archive.Section::amount).containsOnlyNulls();
        assertThat(archive.sections())
                .extracting(Archive.Section::section)
                .containsExactly(ArchiveSection.PENALTIES, ArchiveSection.LISTS);
    }

    @Test
    void ofWhatIsManyAFewAreShownAndAllCounted() {
        for (int day = 1; day <= 25; day++) {
            publish(ArchiveOf.of("awards", "A" + day, ArchiveOf.COMPANY, day));
            publish(ArchiveOf.of("listings", "L" + day, ArchiveOf.COMPANY, day));
        }
        Archive archive = archive(ArchiveOf.COMPANY);
        Archive.Section awards = section(archive, ArchiveSection.HONOURS);
        assertThat(awards.count()).isEqualTo(25);
        assertThat(numbers(awards.records())).containsExactly("A25", "A24", "A23");
        assertThat(section(archive, ArchiveSection.LISTS).records()).hasSize(20);
        assertThat(archive.total()).isEqualTo(50);
    }

    @Test
    void saysWhetherItPublishesAndDecides() {
        Party body = ArchiveOf.BODY;
        publish(ArchiveOf.of("contracts", "C1", body, 1));
        assertThat(archive(body).decides()).isFalse();
        assertThat(archive(body).publishes()).isFalse();
        Disclosure decided = publish(
                ArchiveOf.of("contracts", "C2", ArchiveOf.COMPANY, 2).by(new Party(body.name(), body.code(), null)));
        assertThat(archive(body).decides()).isTrue();
        withdraw(decided);
        assertThat(archive(body).decides()).isFalse();
    }
}
