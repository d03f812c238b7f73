package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import opencredit.data.store.Link;
import opencredit.data.store.Link.State;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is away, or there and says nothing. */
class OutageTest {
    /** Ten times the bound: only a wait without one is longer. */
    private static final int NEVER_SECONDS = 20;

    private Link link;
    private Database database;

    @BeforeEach
    void open() throws IOException {
        link = new Link(TestDatabase.createUrl());
        database = Database.external(link.url());
    }

    @AfterEach
    void close() throws IOException {
        database.close();
        link.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "CUT"})
    void whatReadersAskFirstFailsAsAnOutageAndComesBackByItself(State state) throws Exception {
        Feed feed = new Feed(database);
        Records records = new Records(database);
        assertThat(feed.head()).isZero();
        link.become(state);
        List<CompletableFuture<Throwable>> asked = new ArrayList<>();
        for (int reader = 0; reader < 3 * PoolKind.values().length; reader++) {
            asked.add(CompletableFuture.supplyAsync(() -> catchThrowable(feed::head), Thread::startVirtualThread));
            asked.add(CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> records.find(new UUID(0, 0), java.time.Instant.EPOCH)),
                    Thread::startVirtualThread));
        }
        for (CompletableFuture<Throwable> answer : asked) {
            assertThat(Outage.is(answer.get(NEVER_SECONDS, TimeUnit.SECONDS))).isTrue();
        }
        link.become(State.WHOLE);
        CompletableFuture<Long> back =
                CompletableFuture.supplyAsync(() -> untilItAnswers(feed), Thread::startVirtualThread);
        assertThat(back.get(NEVER_SECONDS, TimeUnit.SECONDS)).isZero();
    }

    private static long untilItAnswers(Feed feed) {
        while (true) {
            try {
                return feed.head();
            } catch (RuntimeException notYet) {
                assertThat(Outage.is(notYet)).isTrue();
            }
        }
    }

    @Test
    void aConnectionOutsideThePoolsIsNotWaitedForEither() throws Exception {
        link.become(State.SILENT);
        for (Connecting connecting : List.<Connecting>of(database::hold, database::connect)) {
            Throwable failed = CompletableFuture.supplyAsync(
                            () -> catchThrowable(connecting::open), Thread::startVirtualThread)
                    .get(NEVER_SECONDS, TimeUnit.SECONDS);
            assertThat(failed).isInstanceOf(SQLException.class);
        }
    }

    private interface Connecting {
        Object open() throws SQLException;
    }
}
