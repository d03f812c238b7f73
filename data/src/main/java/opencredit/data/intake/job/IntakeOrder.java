package opencredit.data.intake.job;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.report.Issue;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The instructions for a submitted file.
 *
 * @param act who submits it, and for what reason it amends what is shown
 * @param dryRun says what a load would do; nothing is published or kept
 * @param watch learns what becomes of the file; null where nobody does
 * @param issues takes everything there is to say about rows and cells, on the worker's thread; null where nobody asks
 */
public record IntakeOrder(
        Dataset dataset,
        Act act,
        Intake.Options options,
        boolean dryRun,
        @Nullable JobWatch watch,
        @Nullable Consumer<Issue> issues) {

    /** Without a watch. */
    public IntakeOrder(
            Dataset dataset, Act act, Intake.Options options, boolean dryRun, @Nullable Consumer<Issue> issues) {
        this(dataset, act, options, dryRun, null, issues);
    }

    /** Who shares places with whom: the bodies whose rows are submitted; null for whoever runs the register. */
    @Nullable
    String publisher() {
        Delivery delivery = options.delivery();
        return delivery == null
                ? null
                : delivery.bodies().ids().stream().sorted().collect(Collectors.joining(" "));
    }
}
