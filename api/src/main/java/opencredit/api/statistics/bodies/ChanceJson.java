package opencredit.api.statistics.bodies;

import java.util.Locale;
import opencredit.api.statistics.funnel.FunnelPlot;
import opencredit.api.statistics.funnel.FunnelVerdict;
import opencredit.api.statistics.funnel.Proportion;
import opencredit.data.store.bodies.PublicBody.Promises;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body kept its promises more or less often than chance explains.
 *
 * @param expected how many promises not kept were to be expected of a body with as many
 * @param deviation by how many standard deviations it had more; null where it is not judged
 * @param verdict null where it is not judged
 */
record ChanceJson(
        String expected,
        @Nullable String deviation,
        @Nullable String verdict) {

    static final String[] COLUMNS = {"chance.expected", "chance.deviation", "chance.verdict"};

    static final String[] HEADERS = {"预期未守约", "偏离（标准差）", "与偶然相比"};

    static ChanceJson of(Promises promises, FunnelPlot funnel) {
        Proportion one = proportion(promises);
        Double deviation = funnel.deviation(one);
        FunnelVerdict verdict = funnel.verdict(one);
        return new ChanceJson(
                decimal(funnel.expected(one.volume())),
                deviation == null ? null : decimal(deviation),
                verdict == null ? null : verdict.wire());
    }

    static Proportion proportion(Promises promises) {
        return new Proportion(promises.notKept(), promises.due());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** @param isChinese whether the verdict is a word for people */
    @Nullable
    Object[] cells(boolean isChinese) {
        return new @Nullable Object[] {expected, deviation, isChinese ? chinese(verdict) : verdict};
    }

    private static String chinese(@Nullable String verdict) {
        return FunnelVerdict.of(verdict)
                .map(each -> switch (each) {
                    case FAR_BELOW -> "明显偏低";
                    case BELOW -> "偏低";
                    case WITHIN -> "无明显差异";
                    case ABOVE -> "偏高";
                    case FAR_ABOVE -> "明显偏高";
                })
                .orElse("不作判断");
    }
}
