package opencredit.data.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.record.StoredRecord;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
    private static final String CODE = "91371300699999996U";

    private static Database database;
    private static Subjects subjects;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        subjects = new Subjects(database, TestDatasets.shipped());
        for (int number = 0; number < 30; number++) {
            Batches.load(database, about("名称" + number, TestDisclosures.of("penalties", number)));
        }
        Batches.load(database, about("名称", TestDisclosures.of("licences", 1)));
        Batches.load(database, "penalties", 100, 1);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void hasAnArchive() {
        Archive archive = subjects.find(CODE, NOW).orElseThrow();
        assertThat(archive.subject().counts()).isEqualTo(Map.of("licences", 1L, "penalties", 30L));
        assertThat(archive.subject().kind()).isEqualTo("organization");
        assertThat(archive.subject().region()).isEqualTo("371300");
        assertThat(archive.timeline()).hasSize(20);
        assertThat(archive.timeline().getFirst().content())
                .contains("\"name\":\"" + archive.subject().name() + "\"");
        assertThat(archive.timeline())
                .extracting(StoredRecord::sortValue)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(archive.datasets())
                .extracting(Archive.DatasetCount::dataset)
                .containsExactly("licences", "penalties");
        long head = database.jdbi()
                .withHandle(handle -> handle.select("select max(seq) from entry")
                        .mapTo(long.class)
                        .one());
        assertThat(archive.asOf()).isEqualTo(head);
    }

    @Test
    void isUnknownWhenNothingIsShown() {
        assertThat(subjects.find("91371300000000000X", NOW)).isEmpty();
        Disclosure only = TestDisclosures.of("penalties", 100);
        String code = String.valueOf(only.subject().code());
        assertThat(subjects.find(code, NOW)).isPresent();
        assertThat(subjects.find(code, Instant.parse("2050-01-01T00:00:00Z"))).isEmpty();
        assertThat(subjects.summaries(List.of("91371300000000000X", code, CODE, code), NOW))
                .extracting(Subjects.Summary::code)
                .containsExactly(code, CODE);
        new Ledger(database, Clock.systemUTC(), Deadlines.NONE)
                .withdraw(Batches.id(database, only), Acts.of("repaired"), null);
        assertThat(subjects.find(code, NOW)).isEmpty();
    }

    private static Disclosure about(String name, Disclosure it) {
        return TestDisclosures.about(it, new Party(name, CODE, SubjectKind.ORGANIZATION));
    }
}
