package opencredit.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import opencredit.api.settings.Register;
import opencredit.data.dataset.Dataset;
import opencredit.data.demo.Demonstration;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.Admission;
import opencredit.data.intake.job.IntakeOrder;
import opencredit.data.intake.job.JobOutcome;
import opencredit.data.intake.job.JobStatus;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Report;
import opencredit.data.rule.CityTime;
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

    private static final int PARTS = 10;
    private static final long LOOK_MILLIS = 100;

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
        IntakeOrder order = new IntakeOrder(
                dataset, new Act(Act.SERVER, "update"), new Intake.Options(true, false, true), false, null);
        switch (register.jobs().submit(file, order)) {
            case Admission.Full full -> throw new IllegalStateException("no file is taken now");
            case Admission.Admitted admitted -> say(dataset, report(dataset, admitted.job()));
        }
    }

    /** Waits for it, with a line of log for every tenth of the work. */
    private Report report(Dataset dataset, long job) {
        try {
            long said = 0;
            JobStatus status = register.jobs().await(job, LOOK_MILLIS).orElseThrow();
            while (status.outcome() == null) {
                long part = status.toAppend() == 0 ? 0 : status.appended() * PARTS / status.toAppend();
                if (part > said) {
                    said = part;
                    LOG.atInfo()
                            .addKeyValue("dataset", dataset.id())
                            .addKeyValue("rows", status.appended())
                            .addKeyValue("of", status.toAppend())
                            .log("loading demonstration data");
                }
                status = register.jobs().await(job, LOOK_MILLIS).orElseThrow();
            }
            return reported(status.outcome());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while loading", stopped);
        }
    }

    private static Report reported(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Reported reported -> reported.report();
            case JobOutcome.Unread unread -> throw unread.cause();
            case JobOutcome.Cancelled cancelled -> throw new IllegalStateException("cancelled");
            case JobOutcome.Failed failed -> throw new IllegalStateException("not loaded", failed.cause());
        };
    }

    private static void say(Dataset dataset, Report report) {
        LOG.atInfo()
                .addKeyValue("dataset", dataset.id())
                .addKeyValue("received", report.received())
                .addKeyValue("published", report.published())
                .addKeyValue("refused", report.refused())
                .log("demonstration data loaded");
    }
}
