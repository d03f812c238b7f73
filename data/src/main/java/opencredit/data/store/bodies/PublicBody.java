package opencredit.data.store.bodies;

import java.math.BigDecimal;
import opencredit.data.record.Fen;
import org.jspecify.annotations.Nullable;

/**
 * The promises and findings of one public body.
 *
 * @param code its unified social credit code
 * @param name its {@code UsualName}, else as the newest shown record writes it; its code where no record is shown
 */
public record PublicBody(String code, String name, Promises promises, Dishonesty dishonesty) {

    /**
     * Promises that are shown, each in one of the last four or in a state that says nothing of it.
     *
     * @param open still open and not due yet
     * @param overdue still open, and due before today
     */
    public record Promises(long made, long kept, long broken, long overdue, long open) {
        /** None. */
        public static final Promises NONE = new Promises(0, 0, 0, 0, 0);

        /** Those of both. */
        public Promises plus(Promises other) {
            return new Promises(
                    made + other.made,
                    kept + other.kept,
                    broken + other.broken,
                    overdue + other.overdue,
                    open + other.open);
        }

        /** Those of which it is known, or has to be, whether they were kept. */
        public long due() {
            return kept + broken + overdue;
        }

        /** Those of them that were not. */
        public long notKept() {
            return broken + overdue;
        }
    }

    /**
     * Findings: what is shown of them by the records, and all there ever were by the tally, in exact numbers. What is
     * published of the tally's is in steps.
     *
     * @param awaiting of the shown ones those that the body says it has mended, which nobody has confirmed
     * @param amount the sum of what amounts the shown ones have that add up, yuan; null where there is none
     * @param confirmed shown still or not, without what turned out to be none
     * @param mended of them
     */
    public record Dishonesty(
            long shown, long awaiting, @Nullable BigDecimal amount, long confirmed, long mended) {
        /** None. */
        public static final Dishonesty NONE = new Dishonesty(0, 0, null, 0, 0);

        /** Those of both. */
        public Dishonesty plus(Dishonesty other) {
            return new Dishonesty(
                    shown + other.shown,
                    awaiting + other.awaiting,
                    Fen.sum(amount, other.amount),
                    confirmed + other.confirmed,
                    mended + other.mended);
        }
    }
}
