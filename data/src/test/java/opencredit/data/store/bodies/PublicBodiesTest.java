package opencredit.data.store.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.bodies.PublicBody.Dishonesty;
import opencredit.data.store.bodies.PublicBody.Promises;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicBodiesTest {
    private static final String CODE = Objects.requireNonNull(ArchiveOf.BODY.code());
    private static final Instant NOW = Instant.parse("2026-06-15T04:00:00Z");
    private static final Party OTHER = new Party("示例二局", "11371300000000019M", SubjectKind.ORGANIZATION);

    private Database database;
    private Ledger ledger;
    private PublicBodies bodies;

    @BeforeEach
    void open() {
        Datasets datasets = TestDatasets.shipped();
        database = TestDatabase.create();
        Findings findings = new Findings(database, datasets);
        ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        bodies = new PublicBodies(database, findings, datasets, new CountsReader(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofNobodyNothingIsSaid() {
        assertThat(bodies.all(NOW)).isEmpty();
    }

    @Test
    void promisesAreCountedByWhatTheirStatesMean() {
        Batches.load(
                database,
                promise("commitments", 1, "kept", null),
                promise("commitments", 2, "broken", "2026-06-01"),
                promise("commitments", 3, "open", "2026-06-14"),
                promise("commitments", 4, "open", "2026-06-15"),
                promise("commitments", 5, "open", null),
                ArchiveOf.of("commitments", "6", ArchiveOf.BODY, 6).disclosure(),
                ArchiveOf.of("commitments", "7", ArchiveOf.COMPANY, 7)
                        .in("broken")
                        .disclosure());
        Batches.load(database, promise("investment-promises", 8, "broken", "2026-06-01"));
        List<PublicBody> all = bodies.all(NOW);
        assertThat(all)
                .containsExactly(
                        new PublicBody(CODE, ArchiveOf.BODY.name(), new Promises(7, 1, 2, 1, 2), Dishonesty.NONE));
        assertThat(all.getFirst().promises().due()).isEqualTo(4);
        assertThat(all.getFirst().promises().notKept()).isEqualTo(3);
    }

    @Test
    void whatIsMendedStaysMended() {
        List<Disclosure> findings = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            findings.add(ArchiveOf.of("government-dishonesty", "F" + n, ArchiveOf.BODY, 20)
                    .costing("100.50")
                    .disclosure());
        }
        Batches.load(database, findings.toArray(Disclosure[]::new));
        Batches.load(
                database, ArchiveOf.of("government-dishonesty", "G", OTHER, 20).disclosure());
        assertThat(bodies.all(NOW))
                .extracting(PublicBody::dishonesty)
                .containsExactlyInAnyOrder(
                        new Dishonesty(12, 0, new BigDecimal("1206.00"), 12, 0), new Dishonesty(1, 0, null, 1, 0));
        List<UUID> ids = ids(ArchiveOf.BODY);
        ids.subList(0, 7).forEach(id -> ledger.withdraw(id, Acts.of("performed"), null));
        assertThat(of(ArchiveOf.BODY).dishonesty()).isEqualTo(new Dishonesty(5, 0, new BigDecimal("502.50"), 12, 7));
        ids.subList(7, 12).forEach(id -> ledger.withdraw(id, Acts.of("privacy"), null));
        ids(OTHER).forEach(id -> ledger.withdraw(id, Acts.of("performed"), null));
        assertThat(bodies.all(NOW))
                .as("of a body of whom nothing is shown no name is said, and nothing at all where there was little")
                .containsExactly(new PublicBody(CODE, CODE, Promises.NONE, new Dishonesty(0, 0, null, 12, 7)));
    }

    /** A body's own word: what it says it has mended is shown until somebody confirms it, and another field says nothing of it. */
    @Test
    void whatABodySaysItMendedAwaitsConfirmation() {
        Batches.load(
                database,
                finding("A", "confirmed").saying("corrected", true).disclosure(),
                finding("B", "disputed").saying("corrected", true).disclosure(),
                finding("C", "confirmed").saying("corrected", false).disclosure(),
                finding("D", "confirmed").saying("other", true).disclosure());
        Batches.load(
                database,
                ArchiveOf.of("commitments", "E", ArchiveOf.BODY, 5)
                        .in("kept")
                        .saying("corrected", true)
                        .disclosure());
        assertThat(of(ArchiveOf.BODY).dishonesty()).isEqualTo(new Dishonesty(4, 2, null, 4, 0));
        UUID first = ids(ArchiveOf.BODY).getFirst();
        ledger.withdraw(first, Acts.of("performed"), null);
        assertThat(of(ArchiveOf.BODY).dishonesty())
                .as("confirmed: it is shown no longer, and is mended")
                .isEqualTo(new Dishonesty(3, 1, null, 4, 1));
    }

    private static ArchiveOf finding(String number, String state) {
        return ArchiveOf.of("government-dishonesty", number, ArchiveOf.BODY, 20).in(state);
    }

    /** An archive waits for no scan of the findings about all bodies. */
    @Test
    void findingsOfOneBodyAreReadByTheirIndex() {
        List<String> plan = database.jdbi().withHandle(handle -> {
            handle.execute("set enable_seqscan = off; set enable_bitmapscan = off");
            List<String> lines = handle.createQuery("explain " + Findings.OF_BODY)
                    .bind("code", OTHER.code())
                    .bind("datasets", new String[] {"breaches"})
                    .mapTo(String.class)
                    .list();
            handle.execute("reset enable_seqscan; reset enable_bitmapscan");
            return lines;
        });
        assertThat(plan).anyMatch(line -> line.contains("tally_body")).noneMatch(line -> line.contains("Seq Scan"));
    }

    private PublicBody of(Party body) {
        return bodies.all(NOW).stream()
                .filter(each -> each.code().equals(body.code()))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> ids(Party subject) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.select("select id from record where subject = ? order by id", subject.code())
                                .mapTo(UUID.class)
                                .list());
    }

    private static Disclosure promise(String dataset, int number, String state, @Nullable String due) {
        return ArchiveOf.of(dataset, Integer.toString(number), ArchiveOf.BODY, number)
                .in(state)
                .inForce(null, due)
                .disclosure();
    }
}
