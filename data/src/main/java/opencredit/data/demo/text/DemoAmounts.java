package opencredit.data.demo.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import opencredit.data.dataset.FieldType;

/** The amounts of a sample's row: all of them are multiplied by the same, so that sums and texts still agree. */
public final class DemoAmounts {
    /** A cent is the smallest amount. */
    private static final int DECIMALS = 2;

    private final Set<BigDecimal> yuan = new HashSet<>();

    /** An amount that stands in a column whose unit is larger than a yuan by so many decimals. */
    public Cell.Part column(String amount, int decimals) {
        BigDecimal exact = yuan(amount, decimals);
        yuan.add(exact);
        return row -> written(scaled(exact, row), decimals);
    }

    /** What stands in a text for an amount with its unit, such as 5000元: scales where a column holds the same. */
    Cell.Part text(String amount, String unit) {
        int decimals = FieldType.Unit.ending(unit).orElse(FieldType.Unit.YUAN).powerOfTen();
        BigDecimal exact = yuan(amount, decimals);
        if (yuan.contains(exact)) {
            return row -> written(scaled(exact, row), decimals) + unit;
        }
        return _ -> amount + unit;
    }

    private static BigDecimal yuan(String amount, int decimals) {
        BigDecimal exact = new BigDecimal(amount).movePointRight(decimals);
        // one form of each value, for equality
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }

    /** Whole yuan stay whole. */
    private static BigDecimal scaled(BigDecimal yuan, DemoRow row) {
        int decimals = yuan.scale() <= 0 ? 0 : DECIMALS;
        return yuan.multiply(BigDecimal.valueOf(row.tenths())).movePointLeft(1).setScale(decimals, RoundingMode.DOWN);
    }

    private static String written(BigDecimal yuan, int decimals) {
        return yuan.movePointLeft(decimals).stripTrailingZeros().toPlainString();
    }
}
