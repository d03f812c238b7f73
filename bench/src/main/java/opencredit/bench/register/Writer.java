package opencredit.bench.register;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.bench.figure.Home;
import opencredit.bench.process.Command;
import opencredit.data.outcome.Act;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.write.Ledger;

/** A publisher whose file is loaded by the program, and somebody who withdraws a record every tenth of a second. */
public final class Writer implements AutoCloseable {
    /** The largest of the demonstration: a load of its file outlasts what is measured meanwhile. */
    public static final String DATASET = "licences";

    private static final long MILLISECONDS = 100;

    private final Database database;
    private final Ledger ledger;
    private final Iterator<UUID> going;
    private final ScheduledExecutorService withdrawing = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong withdrawn = new AtomicLong();
    private final CompletableFuture<Command> load;

    private Writer(Home home, Copy copy, Path file, List<UUID> records) {
        this.database = Database.external(copy.url());
        this.ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        this.going = records.iterator();
        Map<String, String> environment = copy.settings(home, home.scratch("arriving"));
        this.load = CompletableFuture.supplyAsync(() ->
                home.opencredit(environment, "load", DATASET, file.toString(), "--confirm", "--no-wait", "--json"));
    }

    /** Begins to load the file, and to withdraw the records one after the other. */
    public static Writer start(Home home, Copy copy, Path file, List<UUID> records) {
        Writer writer = new Writer(home, copy, file, records);
        var unused = writer.withdrawing.scheduleAtFixedRate(writer::withdraw, 0, MILLISECONDS, TimeUnit.MILLISECONDS);
        return writer;
    }

    private void withdraw() {
        ledger.withdraw(going.next(), new Act("bench", "repaired"), null);
        withdrawn.incrementAndGet();
    }

    /** @throws IllegalStateException when the load was over before, or nothing was withdrawn: then rest was measured */
    public void requireWritten() {
        if (load.isDone() || withdrawn.get() == 0) {
            throw new IllegalStateException("nothing was written at the end; loaded: " + load.getNow(null));
        }
    }

    @Override
    public void close() {
        withdrawing.shutdown();
        load.join();
        database.close();
    }
}
