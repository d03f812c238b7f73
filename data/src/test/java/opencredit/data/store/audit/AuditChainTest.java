package opencredit.data.store.audit;

import static opencredit.data.store.TestDisclosures.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Acts;
import opencredit.data.store.audit.AuditFault.Kind;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the audit trail behind the program's back is seen. */
class AuditChainTest {
    /** Everything that a row says. */
    private static final String COLUMNS = """
            at = at + interval '1 microsecond'; actor = actor || 'x'; reason = coalesce(reason, '') || 'x';
            batch = coalesce(batch, 0) + 1; first_seq = coalesce(first_seq, 0) + 1, last_seq = coalesce(last_seq, 0) + 1;
            target = coalesce(target, '') || 'x'; deed = case deed when 'cancel' then 'confirm' else 'cancel' end;
            previous = hash; hash = sha256(hash)
            """;

    @TempDir
    Path home;

    private Database database;
    private AuditCheck check;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
        check = new AuditCheck(database);
        Ledger ledger = Batches.ledger(database);
        Batches.load(database, "penalties", 0, 3);
        UUID id = Batches.id(database, of("penalties", 1));
        ledger.withdraw(id, new Act("command-line:\"李\\四\"", "court-order"), null);
        ledger.restore(id, Acts.of("court-order"), of("penalties", 1));
        long batch = Batches.stage(database, List.of(of("penalties", 7)));
        ledger.cancel(batch, "key:k3q9x0b7m2ap");
        ledger.append(batch, rows -> {});
    }

    @AfterEach
    void close() {
        TestDatabase.leave(database);
    }

    private void tamper(String... statements) {
        database.jdbi().useTransaction(handle -> {
            TestDatabase.unguard(handle);
            List.of(statements).forEach(handle::execute);
        });
    }

    private List<AuditFault> faults() {
        return check.check(ChainHead.EMPTY).faults();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        assertThat(faults()).isEmpty();
        assertThat(check.check(ChainHead.EMPTY).head()).isEqualTo(new AuditChain(database).head());
        assertThat(new AuditChain(database).after(0, 10))
                .extracting(ChainedAct::number)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(new AuditChain(database).after(0, 1).getFirst().previous()).isEqualTo(ChainedAct.BEGINNING);
    }

    @Test
    void whateverIsChangedInARowIsSeen() {
        for (String change : COLUMNS.split(";")) {
            for (long row = 1; row <= 4; row++) {
                open();
                tamper("update act set " + change.strip() + " where id = " + row);
                assertThat(faults())
                        .as("%s of row %d", change, row)
                        .extracting(AuditFault::number)
                        .contains(row);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRowThatIsTakenOutIsMissed(long row) {
        tamper("delete from act where id = " + row);
        assertThat(faults()).extracting(AuditFault::kind).contains(Kind.MISSING);
        // and so it is when the others move up, by way of numbers that are free
        tamper("update act set id = -id where id > " + row, "update act set id = -id - 1 where id < 0");
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void anEndThatIsCutOffIsMissedByTheHome() {
        KeptHead kept = new KeptHead(home);
        assertThat(kept.read()).isEqualTo(ChainHead.EMPTY);
        assertThat(kept.keep(new AuditChain(database))).isTrue();
        assertThat(kept.read().number()).isEqualTo(4);
        tamper("delete from act where id = 4");
        assertThat(new AuditChain(database).grownFrom(kept.read())).isEmpty();
        assertThat(new AuditChain(database).grownFrom(ChainHead.EMPTY)).contains(new AuditChain(database).head());
        assertThat(check.check(kept.read()).faults()).containsExactly(new AuditFault(4, Kind.CUT));
        // the trace of it stays, whatever comes after
        assertThat(kept.keep(new AuditChain(database))).isFalse();
        Batches.load(database, "penalties", 20, 1);
        assertThat(kept.keep(new AuditChain(database))).isFalse();
        assertThat(check.check(kept.read()).faults()).containsExactly(new AuditFault(4, Kind.CUT));
    }

    /** However many rows were altered before. */
    @Test
    void anEndThatIsCutOffIsToldBesideAnyNumberOfAlteredRows() {
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "insert into act (at, actor, deed) select now(), 'server', 'cancel' from generate_series(1, 150)"));
        ChainHead end = new AuditChain(database).head();
        tamper("delete from act where id = " + end.number(), "update act set actor = 'x'");
        assertThat(check.check(end).faults()).hasSizeLessThan(110).contains(new AuditFault(end.number(), Kind.CUT));
    }

    /** Whoever owns the database can write a whole new chain; the home has the hash of the old one. */
    @Test
    void aChainThatIsWrittenAnewIsSeenByTheHome() {
        KeptHead kept = new KeptHead(home);
        kept.keep(new AuditChain(database));
        tamper("create table another as select * from act", "delete from act");
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "insert into act (at, actor, deed, reason, batch, first_seq, last_seq)"
                                        + " select at, 'server', deed, reason, batch, first_seq, last_seq from another order by id"));
        database.jdbi().useHandle(handle -> handle.execute("drop table another"));
        assertThat(faults()).isEmpty();
        assertThat(check.check(kept.read()).faults()).containsExactly(new AuditFault(4, Kind.CUT));
    }

    @Test
    void entriesThatNoActAccountsForAreSeen() {
        tamper("delete from act where id >= 2");
        assertThat(faults()).containsExactly(new AuditFault(4, Kind.UNACCOUNTED));
    }

    /** Entries in the middle too, for acts after them say where theirs begin; and entries of two acts. */
    @Test
    void entriesBetweenThoseOfActsAreSeen() {
        Ledger ledger = Batches.ledger(database);
        long head = last();
        String claimed =
                "insert into act (at, actor, deed, reason, first_seq, last_seq) select at, actor, deed, reason, "
                        + (head + 1) + ", " + (head + 3) + " from act where id = 2";
        database.jdbi().useHandle(handle -> handle.execute(claimed));
        assertThat(faults()).containsExactly(new AuditFault(head + 1, Kind.UNACCOUNTED));
        tamper("delete from act where first_seq > " + head);
        assertThat(faults()).isEmpty();
        ledger.withdraw(Batches.id(database, of("penalties", 2)), Acts.of("repaired"), null);
        assertThat(faults()).isEmpty();
        tamper("update act set first_seq = first_seq - 1 where last_seq = " + (head + 1));
        assertThat(faults()).contains(new AuditFault(head, Kind.UNACCOUNTED));
    }

    private long last() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select max(seq) from entry")
                        .mapTo(long.class)
                        .one());
    }

    @Test
    void anEmptyChainGrewFromNothingAlone() {
        ChainHead before = new AuditChain(database).head();
        tamper("delete from act");
        assertThat(new AuditChain(database).grownFrom(ChainHead.EMPTY)).contains(ChainHead.EMPTY);
        assertThat(new AuditChain(database).grownFrom(before)).isEmpty();
    }

    @Test
    void aBrokenMemoryIsAFaultOfTheHome() throws Exception {
        Files.writeString(home.resolve("audit-head"), "nonsense");
        assertThatThrownBy(() -> new KeptHead(home).read()).hasMessageContaining("audit-head");
    }

    /** Two loads of two places each, words about batches and withdrawals at once: one chain comes of it. */
    @Test
    void manyWritersMakeOneChain() {
        Ledger ledger = Batches.ledger(database);
        List<CompletableFuture<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int from = 1_000 + 100 * writer;
            writing.add(CompletableFuture.runAsync(() -> {
                long batch = Batches.stage(
                        database,
                        IntStream.range(from, from + 60)
                                .mapToObj(n -> of("penalties", n))
                                .toList());
                ledger.append(batch, 5, rows -> {});
                ledger.withdraw(Batches.id(database, of("penalties", from)), Acts.of("repaired"), null);
            }));
            writing.add(CompletableFuture.runAsync(() -> {
                long batch = Batches.stage(database, List.of(of("licences", from)));
                ledger.cancel(batch, "test");
                ledger.append(batch, rows -> {});
            }));
        }
        writing.forEach(CompletableFuture::join);
        Invariants.check(database);
        assertThat(new AuditChain(database).head().number()).isGreaterThan(4 + 4 * 12);
    }

    @Test
    void refusedAttemptsAreARowForEachKeyWithItsCauses() {
        RefusedAttempts attempts = new RefusedAttempts(database, Clock.systemUTC());
        attempts.write();
        assertThat(new AuditChain(database).head().number()).isEqualTo(4);
        for (int attempt = 0; attempt < 1_000; attempt++) {
            attempts.count(null, attempt % 10 == 0 ? "invalid-key" : "key-required");
        }
        attempts.write();
        attempts.write();
        List<ChainedAct> told = new AuditChain(database).after(4, 10);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().actor()).isEqualTo("nobody");
        assertThat(told.getFirst().outcome()).isEqualTo("refused");
        assertThat(told.getFirst().causes()).isEqualTo("{\"invalid-key\":100,\"key-required\":900}");
        assertThat(faults()).isEmpty();
    }

    /** Whoever may insert inserts the chain's next row, whatever number and hashes it claims. */
    @Test
    void theDatabaseAndNotTheProgramMakesTheChain() {
        try (Database served = TestDatabase.createServed()) {
            Batches.load(served, "penalties", 0, 2);
            for (String forged : List.of(
                    "(id, previous, hash, at, actor, deed) values (1, '\\x00', '\\x00', now(), 'x', 'cancel')",
                    "(id, at, actor, deed) values (1000000, now(), 'x', 'cancel')",
                    "(at, actor, deed) select now(), 'x' || n, 'cancel' from generate_series(1, 3) n")) {
                served.jdbi().useTransaction(handle -> {
                    handle.execute("create temporary table act (id bigint, hash bytea) on commit drop");
                    handle.execute("insert into pg_temp.act values (99, '\\xff')");
                    handle.execute("insert into public.act " + forged);
                });
            }
            assertThat(new AuditCheck(served).check(ChainHead.EMPTY).faults()).isEmpty();
            assertThat(new AuditChain(served).head().number()).isEqualTo(6);
        }
    }
}
