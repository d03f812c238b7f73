package opencredit.data.intake.job;

import java.util.function.Consumer;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.report.Issue;
import opencredit.data.outcome.Act;
import org.jspecify.annotations.Nullable;

/**
 * The instructions for a submitted file.
 *
 * @param act who submits it, and for what reason it amends what is shown
 * @param dryRun says what a load would do; nothing is published or kept
 * @param issues takes everything there is to say about rows and cells, on the worker's thread; null where nobody asks
 */
public record IntakeOrder(
        Dataset dataset,
        Act act,
        Intake.Options options,
        boolean dryRun,
        @Nullable Consumer<Issue> issues) {}
