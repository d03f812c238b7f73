package opencredit.data.store.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Balances at the end of each year, such as debt.
 *
 * @param bodies those with most in their newest year first
 * @param leftOut records whose period is no year
 */
public record StockFigures(List<StockBody> bodies, long leftOut) {

    /**
     * Whose it is.
     *
     * @param years the newest first
     */
    public record StockBody(
            String name, @Nullable String code, @Nullable String region, List<StockYear> years) {}

    /**
     * One year's end: the sum of its parts that count, or what its whole says.
     *
     * @param amount yuan; null where no part says it
     * @param limit null where one of the parts that count has none
     * @param flows by field, of those that any part says
     * @param ratios by field, the highest that a part says
     */
    public record StockYear(
            int year,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal limit,
            Map<String, BigDecimal> flows,
            Map<String, BigDecimal> ratios,
            List<StockPart> parts) {}

    /**
     * One record of the year.
     *
     * @param counted whether it is part of the sum
     */
    public record StockPart(
            String category,
            boolean counted,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal limit,
            UUID record) {}
}
