package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import opencredit.data.outcome.Acts;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.stage.RowBudget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that share little room: all of them come through, and the room is there again afterwards. */
class RowsInMemoryTest {
    private static final int BATCHES = 10;
    private static final int ROWS = 60;
    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear(database);
    }

    @Test
    void manyAtOnceShareTheRoomOfOne() throws Exception {
        // from less than a row to more than all of a batch
        for (int characters : List.of(1, 700, 5_000, 1_000_000)) {
            RowBudget budget = new RowBudget(characters);
            try (ExecutorService loading = Executors.newFixedThreadPool(BATCHES)) {
                List<Future<Long>> staged = loading.invokeAll(IntStream.range(0, BATCHES)
                        .<Callable<Long>>mapToObj(batch -> () -> stage(budget, batch))
                        .toList());
                for (Future<Long> batch : staged) {
                    assertThat(batch.get()).isPositive();
                }
            }
            assertThat(budget).hasToString("all " + characters + " characters are free");
        }
        assertThat(rows()).isEqualTo(4L * BATCHES * ROWS);
    }

    @Test
    void aBatchThatIsLeftOrFailsGivesItsRoomBack() {
        RowBudget budget = new RowBudget(5_000);
        try (Staging left = Staging.open(database, "penalties", "left.csv", Acts.LOAD, budget)) {
            left.publish(1, TestDisclosures.of("penalties", 1));
            assertThat(budget.toString()).doesNotStartWith("all");
        }
        assertThat(budget.toString()).startsWith("all");
        database.jdbi().useHandle(handle -> handle.execute("alter table staged add constraint never check (row < 5)"));
        try (Staging failing = Staging.open(database, "penalties", "failing.csv", Acts.LOAD, budget)) {
            assertThatThrownBy(() -> {
                        for (int row = 1; row <= ROWS; row++) {
                            failing.publish(row, TestDisclosures.of("penalties", row));
                        }
                        failing.finish("{}");
                    })
                    .hasMessageContaining("cannot stage the batch");
        } finally {
            database.jdbi().useHandle(handle -> handle.execute("alter table staged drop constraint never"));
        }
        assertThat(budget.toString()).startsWith("all");
    }

    private static long stage(RowBudget budget, int batch) {
        try (Staging staging = Staging.open(database, "penalties", batch + ".csv", Acts.LOAD, budget)) {
            for (int row = 1; row <= ROWS; row++) {
                staging.publish(row, TestDisclosures.of("penalties", batch * ROWS + row));
            }
            return staging.finish("{}");
        }
    }

    private static long rows() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select count(*) from staged")
                        .mapTo(long.class)
                        .one());
    }
}
