package opencredit.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import opencredit.api.cache.FillProgress;
import opencredit.api.settings.Register;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.demo.DayFile;
import opencredit.data.demo.Demonstration;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Act;
import opencredit.data.rule.CityTime;
import opencredit.data.store.db.DemonstrationClock;
import opencredit.data.store.write.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an empty register a demonstration, and fills it with fictional data through the same intake as real files, as if they
 * had been published over the past year: each file on its day. The files wait in the home until they are loaded, so that a
 * fill cut off between two of them goes on at the next start.
 */
final class DemonstrationData {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);
    /** Any, but always the same, so that people can talk about a record. */
    private static final long SEED = 1;

    /** When offices are open. */
    private static final LocalTime HOUR = LocalTime.of(10, 0);

    private static final Act ACT = new Act(Act.SERVER, "update");
    private static final Intake.Options OPTIONS = new Intake.Options(true, false, true);

    /** Beside the files, how many they were. */
    private static final String TOTAL = "total";

    private final Register register;
    private final FillProgress progress;
    private final int records;
    private final Path waiting;
    private final Path draft;

    DemonstrationData(Register register, FillProgress progress) {
        this(register, progress, Demonstration.DEFAULT_RECORDS);
    }

    /** @param records how many to draw */
    DemonstrationData(Register register, FillProgress progress, int records) {
        this.register = register;
        this.progress = progress;
        this.records = records;
        this.waiting = register.settings().home().resolve("demo");
        this.draft = register.settings().home().resolve("demo.draft");
    }

    /** Whether a fill was cut off. */
    boolean isWaiting() {
        return Files.exists(waiting);
    }

    /** Fills the register if it is empty, or goes on filling it; leaves off between two files when told to stop. */
    void fill(BooleanSupplier stopping) {
        try {
            if (!isWaiting() && register.feed().head() == 0 && register.ledger().beginDemonstration()) {
                write();
            }
            if (isWaiting()) {
                load(DayFile.in(waiting), stopping);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        LocalDate today = CityTime.day(register.clock().instant());
        LOG.atInfo().addKeyValue("records", records).log("writing demonstration data");
        Files.createDirectories(draft);
        List<DayFile> files =
                new Demonstration(register.datasets(), today).writeByDay(draft, records, SEED, Demonstration.MONTHS);
        Files.writeString(draft.resolve(TOTAL), Integer.toString(files.size()));
        Files.move(draft, waiting, StandardCopyOption.ATOMIC_MOVE);
    }

    private void load(List<DayFile> files, BooleanSupplier stopping) throws IOException {
        DemonstrationClock clock = DemonstrationClock.of(register.database(), register.clock());
        Ledger ledger =
                new Ledger(register.database(), clock, register.datasets().deadlines(WorkingDaysReader.load()));
        Intake intake = new Intake(
                register.datasets(),
                register.database(),
                ledger,
                register.settings().secret(),
                clock);
        YearMonth said = YearMonth.of(1, 1);
        long total = Long.parseLong(Files.readString(waiting.resolve(TOTAL)));
        long loaded = total - files.size();
        for (DayFile file : files) {
            progress.at(loaded++, total);
            if (stopping.getAsBoolean()) {
                return;
            }
            clock.set(file.day().atTime(HOUR).toInstant(CityTime.OFFSET));
            said = say(said, file);
            if (file.equals(files.getFirst())) {
                // a fill that was cut off may have staged it
                ledger.unfinished().forEach(batch -> ledger.append(batch, rows -> {}));
            }
            load(intake, file);
        }
        clear();
        progress.end();
        LOG.atInfo().addKeyValue("records", register.feed().head()).log("demonstration data loaded");
    }

    private void load(Intake intake, DayFile file) throws IOException {
        try (SubmittedBytes bytes = SubmittedBytes.at(file.file())) {
            intake.load(
                    register.datasets().find(file.dataset()).orElseThrow(),
                    bytes,
                    ACT,
                    OPTIONS,
                    Intake.Progress.UNHEARD);
        }
        Files.delete(file.file());
    }

    /** With whatever somebody's file browser left there, or the fill would never end. */
    private void clear() throws IOException {
        try (Stream<Path> all = Files.walk(waiting)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }

    /** A line of log for every month. */
    private static YearMonth say(YearMonth said, DayFile file) {
        YearMonth month = YearMonth.from(file.day());
        if (!month.equals(said)) {
            LOG.atInfo().addKeyValue("month", month).log("loading demonstration data");
        }
        return month;
    }
}
