package opencredit.data.intake.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.intake.Intake;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, emptied for each test, and jobs that load into it. */
abstract class JobsOfARegister {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    static final Datasets DATASETS = TestDatasets.shipped();
    static final Dataset PENALTIES = DATASETS.find("penalties").orElseThrow();
    static final long PATIENCE_MILLIS = 120_000;
    static Database database;

    @TempDir
    Path home;

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

    final IntakeJobs jobs(int workers, int queue) {
        Ledger ledger = new Ledger(database, CLOCK);
        Intake intake = new Intake(DATASETS, database, ledger, new byte[32], CLOCK);
        return new IntakeJobs(intake, ledger, home, new IntakeBudget(workers, queue));
    }
}
