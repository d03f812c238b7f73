package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.dataset.Dataset;
import opencredit.data.demo.Demonstration;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Report;
import opencredit.search.follow.SearchView;

/** A register with its server, that suffers one fault after another and is looked at after each. */
final class Victim implements AutoCloseable {
    /** The datasets with the longest files: what is loaded in no time cannot be cut off midway. */
    private static final List<String> LONG = List.of("licences", "penalties");
    /** Of all datasets: so many licences as are more than one transaction of the ledger, and penalties less than one. */
    private static final int ROWS = 25_000;

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final Path home;
    private final Path notes;
    private final Random random;
    private final Register register;
    private final LedgerCheck ledger;
    private final Withdrawals withdrawals;
    private final Map<String, Path> unused = new HashMap<>();
    private Program server;
    private long loadMillis;
    private int round;

    Victim(Path folder, Random random) {
        this.home = folder.resolve("home");
        this.notes = folder.resolve("notes");
        this.random = random;
        this.register = Register.open(Settings.of(Map.of("OPENCREDIT_HOME", home.toString())));
        Postmasters.neverWaitForTheDisk(home);
        this.ledger = new LedgerCheck(register.database().jdbi());
        this.withdrawals = new Withdrawals(register, random);
        this.server = serve();
        loadOnceUndisturbed();
    }

    private Program serve() {
        return Program.start(home, notes, Map.of(), "serve");
    }

    /** How long a load takes is from when until when to kill. */
    private void loadOnceUndisturbed() {
        server.awaitReady();
        Dataset dataset = dataset();
        Path file = write(dataset);
        long began = System.nanoTime();
        Program load = load(dataset, file);
        assertThat(load.awaitExit()).as(load.errors()).isIn(0, 3);
        loadMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        check("undisturbed");
    }

    void suffer(Fault fault, String when) {
        Dataset dataset = dataset();
        Path file = write(dataset);
        Program load = load(dataset, file);
        withdrawals.begin();
        hurt(fault, load);
        withdrawals.end();
        // an exit code was told to whoever ran it: from then on every row is in the ledger
        int exitCode = load.awaitExit();
        recover(when);
        boolean loaded = ledger.isLoaded(String.valueOf(file.getFileName()));
        if (exitCode == 0 || exitCode == 3) {
            assertThat(loaded).as("acknowledged load " + when).isTrue();
        }
        check(when);
        againIsAllOrNothing(dataset, file, loaded, when);
    }

    private void hurt(Fault fault, Program load) {
        switch (fault) {
            case LOAD -> {
                pause();
                load.kill();
            }
            case SERVER -> {
                pause();
                server.kill();
            }
            case BOTH -> {
                pause();
                load.kill();
                server.kill();
            }
            case START -> {
                server.kill();
                server = serve();
                pause();
                server.kill();
            }
            case POSTMASTER -> {
                pause();
                Postmasters.kill(home);
                load.kill();
                server.kill();
            }
        }
    }

    private void pause() {
        Pause.milliseconds(random.nextLong(loadMillis));
    }

    private void recover(String when) {
        if (!server.isAlive()) {
            server = serve();
        }
        server.awaitReady();
        awaitLevel(when);
    }

    private void awaitLevel(String when) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!isLevel()) {
            if (System.nanoTime() > end || !server.isAlive()) {
                throw new AssertionError("search is not level " + when + ": " + server.errors());
            }
            Pause.briefly();
        }
    }

    private boolean isLevel() {
        return register.ledger().unfinished().isEmpty()
                && register.feed().levels().slowest(SearchView.NAME).orElse(-1)
                        == register.feed().head();
    }

    private void check(String when) {
        ledger.check(when);
        withdrawals.check(when);
        // a server that starts withdraws what ended meanwhile: both have to be read between two of its entries
        long head;
        Set<UUID> indexed;
        Set<UUID> recorded;
        do {
            awaitLevel(when);
            head = register.feed().head();
            indexed = IndexCheck.records(home.resolve("index"));
            recorded = ledger.records();
        } while (register.feed().head() != head);
        assertThat(indexed).as("search " + when).isEqualTo(recorded);
    }

    /** A file that breaks off midway leaves nothing of itself, and a loaded one is not loaded twice. */
    private void againIsAllOrNothing(Dataset dataset, Path file, boolean loaded, String when) {
        Report again = register.intake()
                .load(
                        dataset,
                        SubmittedBytes.at(file),
                        Acts.LOAD,
                        new Intake.Options(true, true, true),
                        Intake.Progress.UNHEARD);
        if (loaded) {
            assertThat(again.published() + again.amended())
                    .as("rows lost " + when)
                    .isZero();
            return;
        }
        // the generator now and then writes a row that an earlier file had already
        assertThat(again.unchanged()).as("rows of a load cut off " + when).isLessThan(again.received() / 100);
    }

    private Program load(Dataset dataset, Path file) {
        return Program.start(
                home,
                notes,
                Map.of(),
                "load",
                dataset.id(),
                file.toString(),
                "--json",
                "--force",
                "--include-ended",
                "--confirm");
    }

    private Dataset dataset() {
        return register.datasets().find(LONG.get(random.nextInt(LONG.size()))).orElseThrow();
    }

    /** A file of its own name, of rows that no other has. What is written at once is of all datasets, and used up. */
    private Path write(Dataset dataset) {
        Path written = unused.remove(dataset.id());
        if (written == null) {
            unused.putAll(new Demonstration(register.datasets(), TODAY)
                    .write(notes.resolve("round-" + round), ROWS, random.nextLong()));
            written = unused.remove(dataset.id());
        }
        try {
            return Files.move(written, notes.resolve("round-" + round++ + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        register.close();
    }
}
