package opencredit.data.store.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Outcome;
import opencredit.data.outcome.UndoOutcome;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * However a record came to say what it says, its row is that of a record that was first published so. The columns are
 * those that the database has: one that is added is compared too.
 */
class RecordColumnTest {
    /** What a row has from its entries, or from its key, and not from what is disclosed. */
    private static final Set<String> OF_THE_LEDGER =
            Set.of("id", "key", "seq", "content", "published_at", "updated_at", "version", "dataset", "tallied");

    /** Of each column, the value in a row; "null" where there is none. */
    private record Row(Map<String, String> values) {
        Row without(Set<String> columns) {
            Map<String, String> rest = new TreeMap<>(values);
            rest.keySet().removeAll(columns);
            return new Row(rest);
        }
    }

    private static Database database;
    private static Ledger ledger;
    private static Map<Boolean, Row> fresh;

    @BeforeAll
    static void publishBoth() {
        database = TestDatabase.create();
        ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        fresh = Map.of(false, published(bare(1)), true, published(full(2)));
    }

    @AfterAll
    static void close() {
        Invariants.check(database);
        database.close();
    }

    /** So that none of the comparisons below is of two columns that are equal anyway. */
    @Test
    void theTwoDifferInEveryColumnThatADisclosureGives() {
        Set<String> columns = new TreeSet<>(columns("record").keySet());
        columns.removeAll(OF_THE_LEDGER);
        assertThat(columns)
                .isNotEmpty()
                .allSatisfy(column -> assertThat(value(true, column)).as(column).isNotEqualTo(value(false, column)));
        Set<String> written = new TreeSet<>(Set.of("digest"));
        for (RecordColumn column : RecordColumn.values()) {
            written.add(column.column());
        }
        assertThat(written).isEqualTo(columns);
    }

    @Test
    void rowsOnTheirWayAndRowsOfThePastHaveEveryColumn() {
        Map<String, String> record = columns("record");
        record.keySet().removeIf(column -> OF_THE_LEDGER.contains(column));
        assertThat(columns("former")).containsAllEntriesOf(record);
        assertThat(columns("staged").keySet()).containsAll(record.keySet());
    }

    @Test
    void anAmendmentChangesEveryColumn() {
        Batches.load(database, bare(11), full(12));
        Batches.load(database, full(11), bare(12));
        assertSays(true, 11);
        assertSays(false, 12);
    }

    @Test
    void aCorrectionChangesEveryColumn() {
        Batches.load(database, bare(21), full(22));
        assertThat(ledger.correct(id(21), Acts.of("correction"), full(21))).isInstanceOf(Outcome.Written.class);
        assertThat(ledger.correct(id(22), Acts.of("correction"), bare(22))).isInstanceOf(Outcome.Written.class);
        assertSays(true, 21);
        assertSays(false, 22);
    }

    @Test
    void aRestorationWritesEveryColumn() {
        Batches.load(database, bare(31), full(32));
        UUID first = id(31);
        UUID second = id(32);
        ledger.withdraw(first, Acts.of("privacy"), null);
        ledger.withdraw(second, Acts.of("privacy"), null);
        assertThat(ledger.restore(first, Acts.of("withdrawn-in-error"), full(31)))
                .isInstanceOf(Outcome.Written.class);
        assertThat(ledger.restore(second, Acts.of("withdrawn-in-error"), bare(32)))
                .isInstanceOf(Outcome.Written.class);
        assertSays(true, 31);
        assertSays(false, 32);
    }

    @Test
    void anUndoneAmendmentBringsBackEveryColumn() {
        Batches.load(database, bare(41), full(42));
        undo(appended(full(41), bare(42)));
        assertSays(false, 41);
        assertSays(true, 42);
    }

    @Test
    void whatIsPublishedAgainAfterItWasUndoneHasEveryColumn() {
        undo(appended(bare(51), full(52)));
        Batches.load(database, full(51), bare(52));
        assertSays(true, 51);
        assertSays(false, 52);
    }

    @Test
    void whatAnAmendmentReplacedIsKeptInEveryColumn() {
        Batches.load(database, full(61));
        Row before = row("record", full(61));
        Batches.load(database, bare(61));
        Row kept = row("former", full(61));
        assertThat(kept.without(Set.of("amended_by"))).isEqualTo(before.without(Set.of("tallied")));
    }

    private static void assertSays(boolean full, int number) {
        assertThat(row("record", full(number)).without(OF_THE_LEDGER))
                .isEqualTo(Objects.requireNonNull(fresh.get(full)).without(OF_THE_LEDGER));
    }

    private static @Nullable String value(boolean full, String column) {
        return Objects.requireNonNull(fresh.get(full)).values().get(column);
    }

    private static Row published(Disclosure disclosure) {
        Batches.load(database, disclosure);
        return row("record", disclosure);
    }

    private static long appended(Disclosure... rows) {
        long batch = Batches.stage(database, List.of(rows));
        ledger.append(batch, done -> {});
        return batch;
    }

    private static void undo(long batch) {
        assertThat(ledger.undo(batch, Acts.of("batch-undone"))).isInstanceOf(UndoOutcome.Undone.class);
    }

    private static UUID id(int number) {
        return Batches.id(database, bare(number));
    }

    private static Row row(String table, Disclosure disclosure) {
        return database.jdbi().withHandle(handle -> {
            Map<String, String> values = new HashMap<>();
            handle.select(
                            "select e.key, coalesce(e.value, 'null') from " + table
                                    + " t cross join jsonb_each_text(to_jsonb(t)) e where t.key = ?",
                            disclosure.key())
                    .map((row, context) -> values.put(row.getString(1), row.getString(2)))
                    .list();
            assertThat(values.keySet()).isEqualTo(columns(handle, table).keySet());
            return new Row(values);
        });
    }

    private static Map<String, String> columns(String table) {
        return database.jdbi().withHandle(handle -> columns(handle, table));
    }

    /** The types of a table's columns, by name. */
    private static Map<String, String> columns(Handle handle, String table) {
        Map<String, String> types = new LinkedHashMap<>();
        handle.select(
                        "select column_name, data_type from information_schema.columns"
                                + " where table_schema = current_schema() and table_name = ?",
                        table)
                .map((row, context) -> types.put(row.getString(1), row.getString(2)))
                .list();
        return types;
    }

    /** One that has nothing of what a disclosure may lack. */
    private static Disclosure bare(int number) {
        return DisclosureCopy.of(TestDisclosures.of("penalties", number))
                .subject(new Party("临沂示例商店", null, TestDisclosures.subject(1).kind()))
                .counterparty(null)
                .authority(TestDisclosures.authority(1))
                .publisher(null)
                .region(null)
                .categories(List.of())
                .title(null)
                .documentNumber("临示〔2026〕1号")
                .decided(LocalDate.of(2026, 1, 5))
                .amount(null)
                .until(null)
                .flags()
                .standing(Disclosure.Standing.NONE)
                .fields(Map.of("facts", "a"))
                .disclosure();
    }

    /** One that differs from it in all, and has everything. */
    private static Disclosure full(int number) {
        return DisclosureCopy.of(bare(number))
                .subject(TestDisclosures.subject(2))
                .counterparty(TestDisclosures.subject(3))
                .authority(TestDisclosures.authority(2))
                .publisher(TestDisclosures.authority(3))
                .region("371302")
                .categories(List.of("罚款"))
                .title("示例")
                .documentNumber("临示〔2026〕2号")
                .decided(LocalDate.of(2026, 2, 6))
                .amount(new BigDecimal("12.34"))
                .until(Instant.parse("2099-02-06T16:00:00Z"))
                .flags("missing:legalBasis")
                .standing(Disclosure.Standing.NONE
                        .inState("open")
                        .inForce(LocalDate.of(2026, 2, 7), LocalDate.of(2026, 8, 7))
                        .withBreach(true)
                        .withSecondPerson(true))
                .fields(Map.of("facts", "b", "corrected", true))
                .disclosure();
    }
}
