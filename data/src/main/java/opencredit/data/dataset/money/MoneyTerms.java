package opencredit.data.dataset.money;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of a dataset's amounts go together, by the names of their fields. The amount itself is the role's. */
public sealed interface MoneyTerms {

    /**
     * The amount is what there is at the end of a year, the field of the role {@code period}.
     *
     * @param limit the field of what the amount may be at most
     * @param use how the amount as percent of its limit is read
     * @param flows fields of what was added to the amount, or taken from it, within the year
     * @param ratios fields of ratios, each with how it is read
     */
    record Stock(String limit, Threshold use, List<String> flows, Map<String, Threshold> ratios)
            implements MoneyTerms {}

    /**
     * The amount is what was agreed on.
     *
     * @param paid the field of what was paid of it, or null
     * @param due the field of the day by which it was to be paid, or null
     * @param settled the field of the day on which all was paid, or null
     */
    record Flow(
            @Nullable String paid,
            @Nullable String due,
            @Nullable String settled) implements MoneyTerms {}

    /** The word in JSON: {@code stock} or {@code flow}. */
    default String wire() {
        return switch (this) {
            case Stock _ -> "stock";
            case Flow _ -> "flow";
        };
    }
}
