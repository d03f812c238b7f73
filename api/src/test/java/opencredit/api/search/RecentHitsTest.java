package opencredit.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.api.cache.LedgerTail;
import opencredit.api.caller.Caller;
import opencredit.api.limits.DearWork;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Authorities;
import opencredit.data.store.read.Feed;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Order;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.lucene.LuceneIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a real index is asked. */
class RecentHitsTest {
    private static final Caller CALLER = new Caller("203.0.113.7");

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();
    private Database database;
    private LuceneIndex index;
    private RecentHits hits;

    @BeforeEach
    void open() {
        database = Database.external(TestDatabase.createUrl());
        index = LuceneIndex.open(folder);
        index.apply(List.of(), 1);
        QueriedIndex asked = new QueriedIndex(counted(index), new Authorities(database));
        hits = new RecentHits(asked, changes::get, new DearWork(), new LedgerTail(new Feed(database)), CLOCK);
    }

    @AfterEach
    void close() {
        index.close();
        database.close();
    }

    private SearchIndex counted(SearchIndex real) {
        return (SearchIndex) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SearchIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("search")) {
                        asked.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private int askedFor(String text, int limit, Counting counting) {
        return askedFor(text, RecordQuery.ALL, Order.BEST, limit, null, counting);
    }

    private int askedFor(
            String text, RecordQuery filter, Order order, int limit, @Nullable Position after, Counting counting) {
        int before = asked.get();
        hits.of(new SearchQuery(text, filter, order, limit, after, counting, CLOCK.instant()), CALLER);
        return asked.get() - before;
    }

    @Test
    void asksTheSameOnce() {
        assertThat(askedFor("建材", 20, Counting.NOTHING)).isEqualTo(1);
        assertThat(askedFor("建材", 20, Counting.NOTHING)).isZero();
        assertThat(askedFor("建材", 10, Counting.NOTHING)).isEqualTo(1);
        assertThat(askedFor("建筑", 20, Counting.NOTHING)).isEqualTo(1);
        assertThat(askedFor("建材", 20, Counting.of(Set.of("dataset")))).isEqualTo(1);
        assertThat(askedFor("建材", 20, Counting.of(Set.of("dataset")))).isZero();
    }

    @Test
    void asksForWhatDiffersInAnything() {
        askedFor("建材", 20, Counting.NOTHING);
        Position after = new Position(Rank.NAME, 20_000, new UUID(1, 1));
        assertThat(askedFor("建材", numbered("7号"), Order.BEST, 20, null, Counting.NOTHING))
                .isEqualTo(1);
        assertThat(askedFor("建材", numbered("8号"), Order.BEST, 20, null, Counting.NOTHING))
                .isEqualTo(1);
        assertThat(askedFor("建材", RecordQuery.ALL, Order.NEWEST, 20, null, Counting.NOTHING))
                .isEqualTo(1);
        assertThat(askedFor("建材", RecordQuery.ALL, Order.BEST, 20, after, Counting.NOTHING))
                .isEqualTo(1);
        assertThat(askedFor("建材", RecordQuery.ALL, Order.BEST, 20, after, Counting.NOTHING))
                .isZero();
    }

    private static RecordQuery numbered(String number) {
        return RecordQuery.ALL.with(RecordFilter.NUMBER, number);
    }

    @Test
    void asksAgainWhereThereWasNoIndex() {
        index.reset();
        assertThat(askedFor("建材", 20, Counting.NOTHING)).isEqualTo(1);
        assertThat(askedFor("建材", 20, Counting.NOTHING)).isEqualTo(1);
    }

    @Test
    void asksAgainWhenTheIndexChanged() {
        askedFor("建材", 20, Counting.NOTHING);
        changes.incrementAndGet();
        assertThat(askedFor("建材", 20, Counting.NOTHING)).isEqualTo(1);
    }

    @Test
    void asksAgainWhereTimeDidNotSuffice() {
        Counting hurried = new Counting(Set.of("dataset"), true, Duration.ZERO);
        assertThat(askedFor("建材", 20, hurried)).isEqualTo(1);
        assertThat(askedFor("建材", 20, hurried)).isEqualTo(1);
    }
}
