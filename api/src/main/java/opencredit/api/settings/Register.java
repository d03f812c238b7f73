package opencredit.api.settings;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.IntakeBudget;
import opencredit.data.intake.job.IntakeJobs;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Seal;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Records;
import opencredit.data.store.write.Ledger;
import opencredit.data.text.Bilingual;

/** An open register: what every command and the server need of the data. */
public record Register(
        Settings settings,
        Datasets datasets,
        Database database,
        Ledger ledger,
        Feed feed,
        Records records,
        Intake intake,
        IntakeJobs jobs,
        Clock clock)
        implements AutoCloseable {

    /** Opens the register that the settings name, starting its PostgreSQL where it is embedded. */
    public static Register open(Settings settings) {
        PrivateHome.close(settings.home());
        // reading the definitions needs no database, and PostgreSQL's start is a wait for another process
        CompletableFuture<Datasets> reading = CompletableFuture.supplyAsync(Datasets::load);
        Database database = database(settings, reading);
        Datasets datasets = read(reading, database);
        confirm(database, settings);
        Clock clock = Clock.systemUTC();
        Ledger ledger = new Ledger(database, clock, datasets.deadlines(WorkingDaysReader.load()));
        Intake intake = new Intake(datasets, database, ledger, settings.secret(), clock);
        IntakeJobs jobs = new IntakeJobs(intake, ledger, settings.home(), IntakeBudget.ofThisProcess());
        return new Register(
                settings, datasets, database, ledger, new Feed(database), new Records(database), intake, jobs, clock);
    }

    private static Database database(Settings settings, CompletableFuture<Datasets> reading) {
        try {
            return database(settings);
        } catch (RuntimeException away) {
            throw both(reading, away);
        }
    }

    /** A start reports all faults at once. */
    static RuntimeException both(CompletableFuture<Datasets> reading, RuntimeException away) {
        try {
            reading.join();
            return away;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof FaultyDefinitions faulty) {
                faulty.addSuppressed(away);
                return faulty;
            }
            return away;
        }
    }

    private static Database database(Settings settings) {
        DatabaseUrls urls = settings.database();
        return urls == null ? Database.embedded(settings.home()) : Database.external(urls.serving(), urls.owner());
    }

    private static Datasets read(CompletableFuture<Datasets> reading, Database database) {
        try {
            return reading.join();
        } catch (CompletionException failed) {
            database.close();
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static void confirm(Database database, Settings settings) {
        boolean confirmed = false;
        try {
            confirmed = Seal.confirm(database, settings.secret());
        } finally {
            if (!confirmed) {
                database.close();
            }
        }
        if (!confirmed) {
            throw new Settings.Faulty(List.of(new Bilingual(
                    "密钥与该数据库已有数据所用的不同，继续将重复公示全部信息；请恢复原来的 OPENCREDIT_SECRET 或 "
                            + settings.home().resolve("secret") + "。",
                    "The secret is not the one with which this database's records were keyed, and everything would be"
                            + " published twice; give back the former OPENCREDIT_SECRET or "
                            + settings.home().resolve("secret") + ".")));
        }
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }
}
