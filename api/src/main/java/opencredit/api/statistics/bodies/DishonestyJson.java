package opencredit.api.statistics.bodies;

import opencredit.api.wire.Yuan;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.bodies.PublicBody.Dishonesty;
import org.jspecify.annotations.Nullable;

/**
 * Findings and what of them was mended.
 *
 * @param shown now, exactly
 * @param awaiting of these, those that the body says it has mended, which nobody has confirmed
 * @param amount at stake in these, yuan
 * @param confirmed shown still or not, in steps; null below the least
 * @param mended of these, in steps; null below the least
 */
record DishonestyJson(
        long shown,
        long awaiting,
        @Nullable String amount,
        @Nullable Long confirmed,
        @Nullable Long mended) {

    static final String[] COLUMNS = {
        "findings.shown", "findings.awaiting", "findings.amount", "findings.confirmed", "findings.mended"
    };

    static final String[] HEADERS = {"现公示失信", "整改待确认", "涉及金额（元）", "历年认定", "已纠正"};

    static DishonestyJson of(Dishonesty dishonesty) {
        return new DishonestyJson(
                dishonesty.shown(),
                dishonesty.awaiting(),
                Yuan.text(dishonesty.amount()),
                CountSteps.of(dishonesty.confirmed()),
                CountSteps.of(dishonesty.mended()));
    }

    @Nullable
    Object[] cells() {
        return new @Nullable Object[] {shown, awaiting, amount, confirmed, mended};
    }
}
