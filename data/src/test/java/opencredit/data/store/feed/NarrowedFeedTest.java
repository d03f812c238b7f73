package opencredit.data.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import opencredit.data.ledger.Event;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.record.EntryFilter;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.sql.EntryPath;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries of the shown records of a busy authority, and of one with few records: found in two ways, told alike. */
class NarrowedFeedTest {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final int MANY = 5_200, FEW = 30, PAGE = 997;
    private static final Party BUSY = TestDisclosures.authority(1), QUIET = TestDisclosures.authority(2);

    private static Database database;
    private static Feed feed;
    private static final Set<UUID> GONE = new HashSet<>();

    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
        feed = new Feed(database);
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        Batches.load(database, by(QUIET, MANY, FEW, "first facts"));
        Batches.load(database, by(BUSY, 0, MANY, "first facts"));
        Batches.load(database, by(QUIET, MANY, FEW / 2, "other facts"));
        Batches.load(database, by(BUSY, 0, 200, "other facts"));
        Map<UUID, UUID> withdrawn = new HashMap<>();
        for (Disclosure disclosure : Stream.concat(
                        by(BUSY, 50, 50, "other facts").stream(), by(QUIET, MANY + 10, 10, "other facts").stream())
                .toList()) {
            UUID id = Batches.id(database, disclosure);
            ledger.withdraw(id, Acts.of("repaired"), null);
            GONE.add(id);
            withdrawn.put(disclosure.key(), id);
        }
        for (Disclosure back : List.of(
                by(BUSY, 50, 1, "other facts").getFirst(),
                by(QUIET, MANY + 10, 1, "other facts").getFirst())) {
            UUID id = Objects.requireNonNull(withdrawn.get(back.key()));
            ledger.restore(id, Acts.of("withdrawn-in-error"), back);
            GONE.remove(id);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<Disclosure> by(Party authority, int first, int count, String facts) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> TestDisclosures.of("penalties", number, facts))
                .map(it -> new Disclosure(
                        it.dataset(),
                        it.key(),
                        it.subject(),
                        null,
                        authority,
                        it.publisher(),
                        it.region(),
                        it.categories(),
                        it.title(),
                        it.documentNumber(),
                        it.decisionDate(),
                        it.amount(),
                        it.window(),
                        it.edition(),
                        it.flags(),
                        it.standing(),
                        it.fields()))
                .toList();
    }

    static Stream<EntryFilter> filters() {
        String number = TestDisclosures.of("penalties", 120).documentNumber();
        RecordQuery busy = RecordQuery.ALL.with(RecordFilter.AUTHORITY, BUSY.name());
        RecordQuery quiet = RecordQuery.ALL.with(RecordFilter.AUTHORITY, QUIET.code());
        return Stream.of(
                new EntryFilter(busy, List.of()),
                new EntryFilter(busy, List.of(Event.AMENDED)),
                new EntryFilter(busy.with(RecordFilter.DATASET, "penalties"), List.of()),
                new EntryFilter(busy, List.of(Event.WITHDRAWN, Event.RESTORED)),
                new EntryFilter(quiet, List.of(Event.WITHDRAWN, Event.RESTORED)),
                new EntryFilter(quiet, List.of()),
                new EntryFilter(quiet, List.of(Event.PUBLISHED)),
                new EntryFilter(RecordQuery.ALL.with(RecordFilter.NUMBER, number), List.of()));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void allEntriesOfShownRecordsAndNoOthers(EntryFilter filter) {
        boolean isBusy = filter.records().texts(RecordFilter.AUTHORITY).contains(BUSY.name());
        assertThat(EntryPath.of(filter, database.jdbi(PoolKind.LISTS), NOW))
                .isEqualTo(isBusy ? EntryPath.LEDGER_AND_RECORDS : EntryPath.RECORDS);
        List<Long> expected = expected(filter);
        assertThat(expected).isNotEmpty();
        assertThat(forwards(filter)).isEqualTo(expected);
        assertThat(backwards(filter)).isEqualTo(expected.reversed());
        assertThat(feed.after(0, filter, PAGE, Instant.parse("2090-01-01T00:00:00Z"))
                        .entries())
                .isEmpty();
    }

    /** That a record was withdrawn once is no news of what is shown. */
    @Test
    void noWithdrawalOfWhatWasRestored() {
        for (Party authority : List.of(BUSY, QUIET)) {
            RecordQuery query = RecordQuery.ALL.with(RecordFilter.AUTHORITY, authority.name());
            assertThat(backwards(new EntryFilter(query, List.of(Event.WITHDRAWN))))
                    .isEmpty();
            assertThat(backwards(new EntryFilter(query, List.of(Event.RESTORED))))
                    .hasSize(1);
        }
    }

    /** By what was loaded. */
    private static List<Long> expected(EntryFilter filter) {
        Set<UUID> fitting = new HashSet<>();
        boolean isBusy = filter.records().texts(RecordFilter.AUTHORITY).contains(BUSY.name());
        boolean isOne = filter.records().has(RecordFilter.NUMBER);
        List<Disclosure> loaded =
                isOne ? by(BUSY, 120, 1, "") : isBusy ? by(BUSY, 0, MANY, "") : by(QUIET, MANY, FEW, "");
        Set<UUID> keys = new HashSet<>();
        loaded.forEach(disclosure -> keys.add(disclosure.key()));
        database.jdbi()
                .useHandle(handle -> handle.createQuery("select id, key from record")
                        .map((row, context) -> keys.contains(row.getObject("key", UUID.class))
                                && fitting.add(row.getObject("id", UUID.class)))
                        .list());
        assertThat(fitting).doesNotContainAnyElementsOf(GONE);
        return feed.after(0, 20_000).entries().stream()
                .filter(entry -> fitting.contains(entry.record()) && entry.event() != Event.WITHDRAWN)
                .filter(entry -> filter.events().isEmpty() || filter.events().contains(entry.event()))
                .map(Entry::seq)
                .toList();
    }

    private static List<Long> forwards(EntryFilter filter) {
        List<Long> seqs = new ArrayList<>();
        Feed.Page page = feed.after(0, filter, PAGE, NOW);
        while (true) {
            page.entries().forEach(entry -> seqs.add(entry.seq()));
            if (page.next() >= page.head()) {
                return seqs;
            }
            page = feed.after(page.next(), filter, PAGE, NOW);
        }
    }

    private static List<Long> backwards(EntryFilter filter) {
        List<Long> seqs = new ArrayList<>();
        Feed.Page page = feed.before(Long.MAX_VALUE, filter, PAGE, NOW);
        while (true) {
            page.entries().forEach(entry -> seqs.add(entry.seq()));
            if (page.next() == 0) {
                return seqs;
            }
            page = feed.before(page.next(), filter, PAGE, NOW);
        }
    }
}
