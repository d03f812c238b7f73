package opencredit.data.store.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opencredit.data.record.Fen;
import org.jspecify.annotations.Nullable;

/**
 * Agreements and their performance.
 *
 * @param groups those of which there is anything, in no order
 * @param stages breaches by category and region, in no order; empty where records are no stages
 * @param broken records that report a breach or a late payment, newest decision first
 */
public record FlowFigures(List<FlowGroup> groups, List<FlowStage> stages, List<Broken> broken) {

    /** Agreements of one region and year of decision; a project that has stages, of its first. */
    public record FlowGroup(@Nullable String region, int year, FlowSum sum) {}

    /**
     * The sums of agreements.
     *
     * @param all of them
     * @param performed null where records do not say it
     * @param breached whoever broke them; null where records do not say it
     * @param own of these, those that the subject broke
     * @param late paid after the day on which it was due, or due and not paid; null where records do not say it
     * @param dated of how many it is known when they were due
     * @param paid null where none says it
     */
    public record FlowSum(
            Agreed all,
            @Nullable Agreed performed,
            @Nullable Agreed breached,
            @Nullable Agreed own,
            @Nullable Agreed late,
            long dated,
            @Nullable BigDecimal paid) {
        /** Of no agreement. */
        public static final FlowSum NONE = new FlowSum(Agreed.NONE, null, null, null, null, 0, null);

        /** Both together; what one does not say the other says alone. */
        public FlowSum plus(FlowSum other) {
            return new FlowSum(
                    all.plus(other.all),
                    plus(performed, other.performed),
                    plus(breached, other.breached),
                    plus(own, other.own),
                    plus(late, other.late),
                    dated + other.dated,
                    Fen.sum(paid, other.paid));
        }

        private static @Nullable Agreed plus(@Nullable Agreed one, @Nullable Agreed other) {
            if (one == null) {
                return other;
            }
            return other == null ? one : one.plus(other);
        }
    }

    /**
     * Some agreements.
     *
     * @param amount yuan; null where none has one
     */
    public record Agreed(long count, @Nullable BigDecimal amount) {
        /** No agreement. */
        public static final Agreed NONE = new Agreed(0, null);

        /** Both together. */
        public Agreed plus(Agreed other) {
            return new Agreed(count + other.count, Fen.sum(amount, other.amount));
        }
    }

    /** Records of one stage, and how many of them report a breach. */
    public record FlowStage(String category, @Nullable String region, long count, long breached, long own) {
        /** Those of both, of one category and region. */
        public FlowStage plus(FlowStage other) {
            return new FlowStage(category, region, count + other.count, breached + other.breached, own + other.own);
        }
    }

    /**
     * A record that reports a breach or a late payment.
     *
     * @param region of its agreement, in whose group it is counted
     * @param year of its agreement
     * @param own whether its subject broke the agreement
     */
    public record Broken(
            UUID record,
            @Nullable String region,
            int year,
            LocalDate decided,
            boolean breached,
            boolean own,
            boolean late) {}
}
