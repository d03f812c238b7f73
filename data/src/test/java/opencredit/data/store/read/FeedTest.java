package opencredit.data.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import opencredit.data.ledger.Event;
import opencredit.data.outcome.Acts;
import opencredit.data.record.EntryFilter;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordTotals;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    private static Database database;
    private static Feed feed;
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        feed = new Feed(database);
        ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear(database);
    }

    private static EntryFilter of(@Nullable String dataset, @Nullable String subject, Event... events) {
        return new EntryFilter(
                RecordQuery.ALL.with(RecordFilter.DATASET, dataset).with(RecordFilter.SUBJECT, subject),
                List.of(events));
    }

    @Test
    void pagesThroughEverything() {
        assertThat(feed.after(0, 10)).isEqualTo(new Feed.Page(List.of(), 0, 0));
        Batches.load(database, "penalties", 0, 5);
        Batches.load(database, "licences", 0, 5);
        assertThat(feed.head()).isEqualTo(10);
        Feed.Page first = feed.after(0, 6);
        assertThat(first.entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(first.next()).isEqualTo(6);
        assertThat(first.head()).isEqualTo(10);
        assertThat(feed.after(6, 6).entries()).hasSize(4);
        assertThat(feed.after(10, 6).next()).isEqualTo(10);
        Feed.Page licences = feed.after(0, of("licences", null), 10, NOW);
        assertThat(licences.entries())
                .hasSize(5)
                .allMatch(entry -> entry.dataset().equals("licences"));
        assertThat(licences.next()).isEqualTo(10);
    }

    @Test
    void tellsOfASubjectOnlyWhatIsShown() {
        Disclosure shown = TestDisclosures.of("penalties", 1);
        Batches.load(database, shown, TestDisclosures.of("penalties", 2));
        Batches.load(database, TestDisclosures.of("penalties", 1, "other facts"));
        String code = String.valueOf(shown.subject().code());
        assertThat(feed.after(0, of(null, code), 10, NOW).entries())
                .extracting(Entry::event)
                .containsExactly(Event.PUBLISHED, Event.AMENDED);
        assertThat(feed.after(0, of("licences", code), 10, NOW).entries()).isEmpty();
        assertThat(feed.after(0, of(null, code), 10, Instant.parse("2050-01-01T00:00:00Z"))
                        .entries())
                .isEmpty();
        ledger.withdraw(Batches.id(database, shown), Acts.of("repaired"), null);
        assertThat(feed.after(0, of(null, code), 10, NOW).entries()).isEmpty();
        assertThat(feed.after(0, 10).entries()).hasSize(4);
    }

    @Test
    void tellsOfSomeEventsOnly() {
        Batches.load(database, TestDisclosures.of("penalties", 1), TestDisclosures.of("penalties", 2));
        Batches.load(database, TestDisclosures.of("penalties", 1, "other facts"));
        UUID withdrawn = Batches.id(database, TestDisclosures.of("penalties", 2));
        ledger.withdraw(withdrawn, Acts.of("repaired"), null);
        assertThat(seqs(of(null, null, Event.WITHDRAWN))).containsExactly(4L);
        assertThat(seqs(of("penalties", null, Event.AMENDED, Event.WITHDRAWN))).containsExactly(3L, 4L);
        assertThat(seqs(of("licences", null, Event.AMENDED))).isEmpty();
        String code =
                String.valueOf(TestDisclosures.of("penalties", 1).subject().code());
        assertThat(seqs(of(null, code, Event.AMENDED))).containsExactly(3L);
        Feed.Page newest = feed.before(Long.MAX_VALUE, of(null, null, Event.PUBLISHED), 1, NOW);
        assertThat(newest.entries()).extracting(Entry::seq).containsExactly(2L);
        assertThat(newest.next()).isEqualTo(2);
        assertThat(feed.before(2, of(null, null, Event.PUBLISHED), 1, NOW).next())
                .isZero();
    }

    private static List<Long> seqs(EntryFilter filter) {
        return feed.after(0, filter, 10, NOW).entries().stream().map(Entry::seq).toList();
    }

    @Test
    void saysOfRecordsWhichEntryMadeEachWhatItIs() {
        Batches.load(database, TestDisclosures.of("penalties", 1), TestDisclosures.of("penalties", 2));
        Batches.load(database, TestDisclosures.of("penalties", 1, "other facts"));
        UUID amended = Batches.id(database, TestDisclosures.of("penalties", 1));
        UUID other = Batches.id(database, TestDisclosures.of("penalties", 2));
        assertThat(feed.lastOf(List.of(other, amended), NOW))
                .extracting(Entry::seq)
                .containsExactly(3L, 2L);
        assertThat(feed.lastOf(List.of(other), Instant.parse("2090-01-01T00:00:00Z")))
                .isEmpty();
        ledger.withdraw(amended, Acts.of("repaired"), null);
        assertThat(feed.lastOf(List.of(amended, other, UUID.randomUUID()), NOW))
                .extracting(Entry::seq)
                .containsExactly(2L);
        assertThat(feed.lastOf(List.of(), NOW)).isEmpty();
    }

    @Test
    void tellsBothPartiesOfARecordOnce() {
        Batches.load(
                database,
                ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 1)
                        .with(ArchiveOf.COMPANY)
                        .shownUntil(Instant.parse("2030-01-01T00:00:00Z"))
                        .disclosure());
        Batches.load(
                database,
                ArchiveOf.of("contracts", "C2", ArchiveOf.COMPANY, 2)
                        .with(ArchiveOf.COMPANY)
                        .disclosure());
        Batches.load(
                database,
                ArchiveOf.of("contracts", "C3", ArchiveOf.PERSON, 3)
                        .with(ArchiveOf.COMPANY)
                        .disclosure());
        String company = String.valueOf(ArchiveOf.COMPANY.code());
        assertThat(feed.after(0, of(null, company), 10, NOW).entries())
                .extracting(Entry::seq)
                .containsExactly(1L, 2L, 3L);
        assertThat(feed.after(1, of("contracts", company), 1, NOW).entries())
                .extracting(Entry::seq)
                .containsExactly(2L);
        assertThat(feed.after(0, of(null, String.valueOf(ArchiveOf.BODY.code())), 10, NOW)
                        .entries())
                .extracting(Entry::seq)
                .containsExactly(1L);
        assertThat(feed.after(0, of(null, company), 10, Instant.parse("2090-01-01T00:00:00Z"))
                        .entries())
                .extracting(Entry::seq)
                .containsExactly(2L, 3L);
    }

    @Test
    void namesEachChangedRecordOnce() {
        Disclosure one = TestDisclosures.of("penalties", 1);
        Batches.load(database, one, TestDisclosures.of("penalties", 2));
        Batches.load(database, TestDisclosures.of("penalties", 1, "other facts"));
        UUID withdrawn = Batches.id(database, TestDisclosures.of("penalties", 2));
        ledger.withdraw(withdrawn, Acts.of("repaired"), null);
        Feed.Changes changes = feed.changesAfter(0, 100);
        assertThat(changes.upTo()).isEqualTo(4);
        assertThat(changes.forgets()).isTrue();
        assertThat(feed.changesAfter(0, 3).forgets()).isFalse();
        assertThat(changes.records()).hasSize(2).anySatisfy(changed -> {
            assertThat(changed.record()).isEqualTo(Batches.id(database, one));
            assertThat(changed.content()).contains("other facts", "\"version\":2");
        });
        assertThat(changes.records()).contains(new Feed.Changed(withdrawn, 4, null));
        assertThat(feed.changesAfter(0, 1).upTo()).isEqualTo(1);
        assertThat(feed.changesAfter(4, 100)).isEqualTo(new Feed.Changes(List.of(), 4, false));
    }

    @Test
    void saysWhichEntryMadeARecordWhatItIs() {
        Batches.load(database, TestDisclosures.of("penalties", 1), TestDisclosures.of("penalties", 2));
        Batches.load(database, TestDisclosures.of("penalties", 1, "other facts"));
        UUID amended = Batches.id(database, TestDisclosures.of("penalties", 1));
        UUID withdrawn = Batches.id(database, TestDisclosures.of("penalties", 2));
        ledger.withdraw(withdrawn, Acts.of("repaired"), null);
        assertThat(feed.changesAfter(0, 1).records())
                .as("content is what it is now, so the entry is a later one than was asked for")
                .allSatisfy(changed -> assertThat(changed.seq()).isIn(3L, 4L));
        assertThat(feed.changesAfter(0, 9).records())
                .extracting(Feed.Changed::record, Feed.Changed::seq)
                .containsExactlyInAnyOrder(tuple(amended, 3L), tuple(withdrawn, 4L));
    }

    @Test
    void talliesWhatWasShownAtAnyEntry() {
        Batches.load(database, TestDisclosures.of("penalties", 1), TestDisclosures.of("penalties", 2));
        Batches.load(database, TestDisclosures.of("penalties", 1, "other facts"));
        UUID amended = Batches.id(database, TestDisclosures.of("penalties", 1));
        UUID withdrawn = Batches.id(database, TestDisclosures.of("penalties", 2));
        RecordTotals both = feed.tally(3);
        assertThat(feed.tally(0)).isEqualTo(RecordTotals.NONE);
        assertThat(feed.tally(2).count()).isEqualTo(2);
        assertThat(both.count()).isEqualTo(2);
        assertThat(both.digest()).isNotEqualTo(feed.tally(2).digest());
        ledger.withdraw(withdrawn, Acts.of("repaired"), null);
        assertThat(feed.tally(3)).isEqualTo(both);
        assertThat(feed.tally(4)).isEqualTo(RecordTotals.of(amended, 3));
        assertThat(RecordTotals.of(amended, 3)).isNotEqualTo(RecordTotals.of(withdrawn, 3));
    }

    @Test
    void endsAPageOfLongRecordsBeforeItFillsTheMemory() {
        String longest = "长".repeat(20_000);
        List<Disclosure> all = IntStream.range(0, 1_000)
                .mapToObj(number -> TestDisclosures.of("penalties", number, longest))
                .toList();
        assertThat(Batches.load(database, all).published()).isEqualTo(1_000);
        int seen = 0;
        long after = 0;
        for (Feed.Changes page = feed.changesAfter(0, 5_000, 24_000_000); page.upTo() > after; ) {
            assertThat(page.records()).hasSizeLessThan(450);
            seen += page.records().size();
            after = page.upTo();
            page = feed.changesAfter(after, 5_000, 24_000_000);
        }
        assertThat(seen).isEqualTo(1_000);
        assertThat(after).isEqualTo(1_000);
    }

    @Test
    void wakesWhenTheLedgerGrows() throws Exception {
        Thread waiting = Thread.ofVirtual().start(() -> new LedgerHead(database).awaitAfter(0, Duration.ofMinutes(5)));
        Batches.load(database, "penalties", 0, 1);
        waiting.join();
        new LedgerHead(database).awaitAfter(0, Duration.ofMinutes(5));
        new LedgerHead(database).awaitAfter(1, Duration.ofMillis(20));
        assertThat(feed.head()).isEqualTo(1);
    }
}
