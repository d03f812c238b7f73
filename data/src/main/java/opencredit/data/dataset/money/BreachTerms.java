package opencredit.data.dataset.money;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * When a record reports that an agreement was broken. A report is no finding: nobody has confirmed it.
 *
 * @param flag the field that says yes
 * @param party the field that says who broke it; null where only the subject can
 * @param own values of {@code party} that mean the subject
 * @param without of each of these groups of fields one has to say something, or the agreement is broken; empty where the
 *     flag alone says it
 */
public record BreachTerms(String flag, @Nullable String party, Set<String> own, List<List<String>> without) {

    /**
     * Whether a record reports a breach, whoever broke it.
     *
     * @param values a record's value by the name of its field, empty where it has none
     */
    public boolean isReported(UnaryOperator<String> values) {
        return values.apply(flag).equals("true")
                && (without.isEmpty() || without.stream().anyMatch(group -> isSilent(group, values)));
    }

    /** Whether it reports one by its subject: where it does not say by whom, it is nobody's. */
    public boolean isOwn(UnaryOperator<String> values) {
        return isReported(values) && (party == null || own.contains(values.apply(party)));
    }

    private static boolean isSilent(List<String> group, UnaryOperator<String> values) {
        return group.stream().allMatch(field -> values.apply(field).isBlank());
    }
}
