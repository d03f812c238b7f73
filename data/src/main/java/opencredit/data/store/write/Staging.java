package opencredit.data.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.Brake;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.RefusedRow;
import opencredit.data.outcome.Submission;
import opencredit.data.store.append.Forecast;
import opencredit.data.store.append.NotYours;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.StoreFailure;
import opencredit.data.store.lock.JoinPlans;
import opencredit.data.store.stage.ChunkWriter;
import opencredit.data.store.stage.Numbered;
import opencredit.data.store.stage.Pipeline;
import opencredit.data.store.stage.Portion;
import opencredit.data.store.stage.RowBudget;
import opencredit.data.store.stage.StagedRow.Given;
import opencredit.data.store.stage.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * One submission on its way into the ledger: rows are staged durably, and nothing is published before all of them are.
 * Any number of batches stage at once; one thread each.
 *
 * <p>All of it is one transaction on a connection of its own, so a batch whose process dies leaves nothing to clean.
 */
public final class Staging implements AutoCloseable {
    /** Rows that say something about a key of which an earlier row of the batch spoke. */
    private static final String MARK_REPEATED = """
            with repeated as materialized (
              select key, min(row) as first from staged where batch = ? group by key having count(*) > 1)
            update staged s set fate = case when s.digest <> f.digest or (s.fate = 'e') <> (f.fate = 'e') then 'c'
                when s.fate = 'e' then 'e' when s.person is distinct from f.person then 'm' else 'r' end,
              reason = case when s.digest = f.digest and s.fate <> 'e' and s.person is distinct from f.person
                then 'same-record' else s.reason end
            from repeated join staged f on f.batch = ? and f.row = repeated.first
            where s.batch = ? and s.key = repeated.key and s.row > repeated.first
            """;

    private static final String FINISH =
            "update batch set report = ?, state = ?, rows = ?, waits_since = ?, confirmed = ? where id = ?";

    private final Connection connection;
    private final String dataset;
    private final long batch;
    private final @Nullable Delivery delivery;
    private final InstantSource clock;
    private final RowBudget budget;
    private final RowBudget.Share share;
    private final Pipeline pipeline;
    private List<Given> chunk = new ArrayList<>(ChunkWriter.ROWS);
    private Submitted submitted = new Submitted(LocalDate.EPOCH, List.of());
    private int room;
    private long count;
    private boolean isWritten;

    private Staging(
            Connection connection,
            String dataset,
            long batch,
            @Nullable Delivery delivery,
            ChunkWriter writer,
            RowBudget budget,
            InstantSource clock) {
        this.connection = connection;
        this.dataset = dataset;
        this.batch = batch;
        this.delivery = delivery;
        this.clock = clock;
        this.budget = budget;
        this.share = budget.new Share();
        this.pipeline = new Pipeline(writer, share);
    }

    /**
     * Opens a batch.
     *
     * @param act who submits it; its reason is that of the amendments
     */
    public static Staging open(Database database, String dataset, String source, Act act) {
        return open(database, dataset, source, act, InstantSource.system());
    }

    /** @param clock whose moment the ids of new records begin with, and a batch that waits waits from */
    public static Staging open(Database database, String dataset, String source, Act act, InstantSource clock) {
        return open(database, dataset, source, act, null, clock);
    }

    /** @param delivery of somebody who may change the records of some bodies only; null of whoever may change all */
    public static Staging open(
            Database database,
            String dataset,
            String source,
            Act act,
            @Nullable Delivery delivery,
            InstantSource clock) {
        Numbered numbered = new Numbered(database.jdbi());
        return open(database, dataset, source, act, delivery, RowBudget.SHARED, numbered, clock);
    }

    /** Opens a batch of which nothing is kept: it is asked what would become of it, and never finished. */
    public static Staging rehearse(
            Database database, String dataset, String source, Act act, @Nullable Delivery delivery) {
        Numbered known = Numbered.reading(database.jdbi());
        return open(database, dataset, source, act, delivery, RowBudget.SHARED, known, InstantSource.system());
    }

    /** @param budget for tests */
    static Staging open(Database database, String dataset, String source, Act act, RowBudget budget) {
        Numbered numbered = new Numbered(database.jdbi());
        return open(database, dataset, source, act, null, budget, numbered, InstantSource.system());
    }

    private static Staging open(
            Database database,
            String dataset,
            String source,
            Act act,
            @Nullable Delivery delivery,
            RowBudget budget,
            Numbered numbered,
            InstantSource clock) {
        try {
            Connection connection = database.connect();
            try {
                long batch = OpenedBatch.open(connection, dataset, source, act, delivery);
                ChunkWriter writer =
                        new ChunkWriter(connection, numbered, batch, OpenedBatch.restored(delivery), clock);
                return new Staging(connection, dataset, batch, delivery, writer, budget, clock);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new StoreFailure("cannot open a batch", failed);
        }
    }

    /** Row {@code row} of the source discloses this. */
    public void publish(long row, Disclosure disclosure) {
        publish(row, disclosure, null);
    }

    /** @param person other than that of an earlier row of one key where the subjects are two people; null for unknown */
    public void publish(long row, Disclosure disclosure, @Nullable UUID person) {
        add(new Given(row, disclosure, person, null, null));
    }

    /**
     * Row {@code row} says that the record with this natural key is over: it is withdrawn if shown, unchanged if
     * withdrawn before for that same reason, and the row refused with {@code reason} as its code otherwise.
     */
    public void end(long row, UUID key, String reason) {
        add(new Given(row, null, null, key, reason));
    }

    /** The counts of rows that each body submitted; {@code day} is the city's. */
    public void submitted(List<Submission> submissions, LocalDate day) {
        submitted = new Submitted(day, submissions);
    }

    /** Everything is durable; from now on the batch is appended, by this process or by the next. Returns its id. */
    public long finish(String intakeReport) {
        return finish(intakeReport, Brake.RELEASED, () -> {}).batch();
    }

    /** The same, unless {@code last} throws. A batch that the brake stops waits until somebody confirms it. */
    public Staged finish(String intakeReport, Brake brake, Runnable last) {
        return written(() -> {
            BatchImpact stopped = BatchImpact.stopped(connection, brake, dataset, batch, count);
            try (PreparedStatement statement = connection.prepareStatement(FINISH)) {
                statement.setString(1, intakeReport);
                statement.setString(2, stopped == null ? "staged" : "waiting");
                statement.setLong(3, count);
                statement.setObject(4, stopped == null ? null : clock.instant().atOffset(ZoneOffset.UTC));
                statement.setBoolean(5, brake.isReleased());
                statement.setLong(6, batch);
                statement.executeUpdate();
            }
            OpenedBatch.tell(connection, batch, delivery);
            last.run();
            connection.commit();
            return new Staged(batch, stopped);
        });
    }

    /**
     * The results of the rows if they were appended now. Nothing is durable, and {@link #close} forgets all of them.
     *
     * @param refused takes every row that the ledger would refuse
     */
    public Foreseen foresee(String intakeReport, Brake brake, Consumer<RefusedRow> refused) {
        return written(() -> {
            BatchImpact stopped = BatchImpact.stopped(connection, brake, dataset, batch, count);
            return new Foreseen(new Forecast(connection, batch).read(intakeReport, refused), stopped);
        });
    }

    /** Every row that the ledger would refuse now. */
    public void eachRefused(Consumer<RefusedRow> refused) {
        written(() -> {
            new Forecast(connection, batch).eachRefused(refused);
            return count;
        });
    }

    /** Answers once every row is written and compared. */
    private <T> T written(Answer<T> answer) {
        try {
            if (!isWritten) {
                handOn();
                pipeline.finish();
                markRepeated();
                if (delivery != null) {
                    NotYours.refuse(connection, batch);
                }
                submitted.write(connection, batch);
                isWritten = true;
            }
            return answer.get();
        } catch (SQLException failed) {
            throw new StoreFailure("cannot finish the batch", failed);
        }
    }

    /** Forgets the batch, unless it is finished. */
    @Override
    public void close() {
        pipeline.close();
        share.close();
        try (connection) {
            connection.rollback();
        } catch (SQLException gone) {
            // then PostgreSQL rolls it back by itself
        }
    }

    private void add(Given row) {
        int needed = share.room(row);
        if (!share.tryTake(needed)) {
            handOn();
            share.take(needed);
        }
        chunk.add(row);
        count++;
        room += needed;
        if (chunk.size() == ChunkWriter.ROWS || room >= budget.chunk()) {
            handOn();
        }
    }

    private void handOn() {
        pipeline.put(new Portion(chunk, room));
        chunk = new ArrayList<>(ChunkWriter.ROWS);
        room = 0;
    }

    private void markRepeated() throws SQLException {
        try (Statement settings = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(MARK_REPEATED)) {
            settings.execute(JoinPlans.READ_WHOLE);
            statement.setLong(1, batch);
            statement.setLong(2, batch);
            statement.setLong(3, batch);
            statement.executeUpdate();
        }
    }

    /**
     * The results of a batch if it were appended now.
     *
     * @param stopped what it would do, where it would wait for a second word; null otherwise
     */
    public record Foreseen(Appended appended, @Nullable BatchImpact stopped) {}

    private interface Answer<T> {
        T get() throws SQLException;
    }

    /**
     * A batch whose rows are durable.
     *
     * @param stopped what it would do, where it waits for a second word; null otherwise
     */
    public record Staged(long batch, @Nullable BatchImpact stopped) {}
}
