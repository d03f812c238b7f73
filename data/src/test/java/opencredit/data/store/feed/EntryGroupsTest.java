package opencredit.data.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import opencredit.data.ledger.Entry;
import opencredit.data.ledger.Event;
import opencredit.data.record.EntryFilter;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.feed.EntryGroups.Group;
import opencredit.data.store.read.Feed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger is drawn: what matters of an entry here is its dataset, event, reason and moment, and the act that wrote it. */
class EntryGroupsTest {
    private static final int ENTRIES = 2_000;
    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

    private static Database database;
    private static List<Entry> entries;
    /** By the entries' numbers; those before the notes of acts have none. */
    private static final Map<Long, Wrote> ACTS = new HashMap<>();

    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
        SplittableRandom random = new SplittableRandom(2026);
        Instant at = START;
        String dataset = "penalties";
        for (int seq = 1; seq <= ENTRIES; seq++) {
            at = at.plusMillis(random.nextInt(5) == 0 ? random.nextInt(100_000) : random.nextInt(300));
            dataset = random.nextInt(6) == 0
                    ? List.of("penalties", "licences", "honours").get(random.nextInt(3))
                    : dataset;
            append(
                    seq,
                    at,
                    dataset,
                    Event.values()[random.nextInt(4)],
                    random.nextInt(9) == 0 ? "corrected" : "update");
        }
        act(random);
        entries = new Feed(database).after(0, ENTRIES).entries();
    }

    private static void append(long seq, Instant at, String dataset, Event event, String reason) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into entry (seq, at, record, version, event, reason, dataset) values (?, ?, ?, 1, ?, ?, ?)",
                        seq,
                        at.atOffset(ZoneOffset.UTC),
                        new UUID(1, seq),
                        event.wire(),
                        reason,
                        dataset));
    }

    /** Of three parts of the ledger, in acts of any length: one batch in several of them, two batches beside each other. */
    private static void act(SplittableRandom random) {
        for (long first = ENTRIES / 5; first <= ENTRIES; ) {
            long last = Math.min(ENTRIES, first + random.nextInt(40));
            Wrote wrote = List.of(
                            new Wrote("append", 1L),
                            new Wrote("append", 2L),
                            new Wrote("undo", 2L),
                            new Wrote("withdraw", null),
                            new Wrote("correct", null))
                    .get(random.nextInt(5));
            for (long seq = first; seq <= last; seq++) {
                ACTS.put(seq, wrote);
            }
            insert(first, last, wrote);
            first = last + 1 + (random.nextInt(8) == 0 ? random.nextInt(20) : 0);
        }
    }

    private static void insert(long first, long last, Wrote wrote) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("insert into act (at, actor, deed, batch, first_seq, last_seq)"
                                + " values (now(), 'test', :deed, :batch, :first, :last)")
                        .bind("deed", wrote.deed())
                        .bind("batch", wrote.batch())
                        .bind("first", first)
                        .bind("last", last)
                        .execute());
    }

    private record Wrote(String deed, @Nullable Long batch) {}

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void pagesOfAnySizeAreAllGroups() {
        EntryGroups groups = new EntryGroups(database);
        for (String dataset : new String[] {null, "penalties", "honours", "nosuch"}) {
            for (List<Event> events :
                    List.of(List.<Event>of(), List.of(Event.WITHDRAWN), List.of(Event.AMENDED, Event.PUBLISHED))) {
                EntryFilter filter = new EntryFilter(RecordQuery.ALL.with(RecordFilter.DATASET, dataset), events);
                List<Group> expected = grouped(dataset, events);
                assertThat(expected.isEmpty()).isEqualTo("nosuch".equals(dataset));
                for (int limit : new int[] {1, 7, 1_000}) {
                    assertThat(all(groups, filter, limit))
                            .as("%s %s %d", dataset, events, limit)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static List<Group> all(EntryGroups groups, EntryFilter filter, int limit) {
        List<Group> all = new ArrayList<>();
        long before = ENTRIES + 1;
        while (before > 0) {
            EntryGroups.Page page = groups.before(before, filter, limit);
            assertThat(page.groups()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.next()).isLessThan(before);
            all.addAll(page.groups());
            before = page.next();
        }
        return all;
    }

    /** By going through the entries one by one. */
    private static List<Group> grouped(@Nullable String dataset, List<Event> events) {
        List<Group> groups = new ArrayList<>();
        Entry newer = null;
        for (Entry entry : entries.reversed()) {
            if ((dataset != null && !entry.dataset().equals(dataset))
                    || (!events.isEmpty() && !events.contains(entry.event()))) {
                continue;
            }
            groups.add(newer != null && isOfOneAct(newer, entry) ? longer(groups.removeLast(), entry) : one(entry));
            newer = entry;
        }
        return groups;
    }

    private static boolean isOfOneAct(Entry newer, Entry older) {
        Wrote wrote = ACTS.get(older.seq());
        if (!newer.dataset().equals(older.dataset()) || !Objects.equals(ACTS.get(newer.seq()), wrote)) {
            return false;
        }
        if (wrote != null && wrote.batch() != null) {
            return true;
        }
        return (wrote == null || newer.reason().equals(older.reason()))
                && Duration.between(older.at(), newer.at()).compareTo(Duration.ofMinutes(1)) < 0;
    }

    private static Group one(Entry entry) {
        return new Group(entry.dataset(), Map.of(entry.event(), 1L), entry.seq(), entry.seq(), entry.at(), entry.at());
    }

    private static Group longer(Group group, Entry older) {
        Map<Event, Long> counts = new EnumMap<>(group.counts());
        counts.merge(older.event(), 1L, Long::sum);
        return new Group(group.dataset(), counts, older.seq(), group.last(), older.at(), group.ended());
    }
}
