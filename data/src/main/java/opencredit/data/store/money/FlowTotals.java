package opencredit.data.store.money;

import java.math.BigDecimal;
import opencredit.data.record.Fen;
import opencredit.data.store.money.FlowFigures.Agreed;
import opencredit.data.store.money.FlowFigures.FlowSum;
import opencredit.data.store.money.FlowReckoner.Agreement;
import org.jspecify.annotations.Nullable;

/** Running totals of agreements. For one thread. */
final class FlowTotals {
    private Agreed all = Agreed.NONE;
    private Agreed performed = Agreed.NONE;
    private Agreed breached = Agreed.NONE;
    private Agreed own = Agreed.NONE;
    private Agreed late = Agreed.NONE;
    private long dated;
    private @Nullable BigDecimal paid;

    void add(Agreement agreement) {
        Agreed one = new Agreed(1, agreement.amount());
        all = all.plus(one);
        performed = agreement.isPerformed() ? performed.plus(one) : performed;
        breached = agreement.isBreached() ? breached.plus(one) : breached;
        own = agreement.isOwn() ? own.plus(one) : own;
        late = agreement.isLate() ? late.plus(one) : late;
        dated += agreement.isDated() ? 1 : 0;
        paid = Fen.sum(paid, agreement.paid());
    }

    /** Without what the dataset's records do not say. */
    FlowSum sum(boolean tellsPerformance, boolean tellsBreaches, boolean tellsPayment) {
        return new FlowSum(
                all,
                tellsPerformance ? performed : null,
                tellsBreaches ? breached : null,
                tellsBreaches ? own : null,
                tellsPayment ? late : null,
                dated,
                paid);
    }
}
