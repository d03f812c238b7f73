package opencredit.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import opencredit.api.Register;
import opencredit.data.dataset.Dataset;
import opencredit.data.demo.Demonstration;
import opencredit.data.intake.Intake;
import opencredit.data.intake.Report;
import opencredit.data.rule.CityTime;
import opencredit.data.store.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty register with fictional data through the same intake as real files. The files wait in the home until
 * they are loaded, so that a fill cut off between two of them goes on at the next start.
 */
public final class DemonstrationData {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);
    /** Any, but always the same, so that people can talk about a record. */
    private static final long SEED = 1;

    private final Register register;
    private final Path waiting;
    private final Path draft;

    DemonstrationData(Register register) {
        this.register = register;
        this.waiting = register.settings().home().resolve("demo");
        this.draft = register.settings().home().resolve("demo.draft");
    }

    /** Fills the register if it is empty, or goes on filling it; leaves off between two files when told to stop. */
    void fill(BooleanSupplier stopping) {
        try {
            if (!Files.exists(waiting) && register.feed().head() == 0) {
                write();
            }
            for (Dataset dataset : register.datasets().all()) {
                Path file = waiting.resolve(dataset.id() + ".csv");
                if (Files.exists(file) && !stopping.getAsBoolean()) {
                    load(dataset, file);
                    Files.delete(file);
                }
            }
            if (!stopping.getAsBoolean()) {
                Files.deleteIfExists(waiting);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        LocalDate today = CityTime.day(register.clock().instant());
        LOG.atInfo().addKeyValue("records", Demonstration.DEFAULT_RECORDS).log("writing demonstration data");
        Files.createDirectories(draft);
        new Demonstration(register.datasets(), today).write(draft, Demonstration.DEFAULT_RECORDS, SEED);
        Files.move(draft, waiting, StandardCopyOption.ATOMIC_MOVE);
    }

    private void load(Dataset dataset, Path file) {
        Intake.Options options = new Intake.Options(true, false, true);
        Report report =
                register.intake().load(dataset, file, new Act(Act.SERVER, "update"), options, new Steps(dataset.id()));
        LOG.atInfo()
                .addKeyValue("dataset", dataset.id())
                .addKeyValue("received", report.received())
                .addKeyValue("published", report.published())
                .addKeyValue("refused", report.refused())
                .log("demonstration data loaded");
    }

    /** A line of log for every tenth of the work. */
    private static final class Steps implements Intake.Progress {
        private static final int PARTS = 10;

        private final String dataset;
        private long said;

        Steps(String dataset) {
            this.dataset = dataset;
        }

        @Override
        public void read(long bytes, long total) {
            // reading takes a second
        }

        @Override
        public void appended(long rows, long total) {
            long part = total == 0 ? PARTS : rows * PARTS / total;
            if (part > said) {
                said = part;
                LOG.atInfo()
                        .addKeyValue("dataset", dataset)
                        .addKeyValue("rows", rows)
                        .addKeyValue("of", total)
                        .log("loading demonstration data");
            }
        }
    }
}
