package opencredit.data.dataset.money;

import java.math.BigDecimal;
import java.util.List;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;

/**
 * How a ratio is read: {@code data/rules/thresholds.yaml}.
 *
 * @param meaning what is divided by what, in one sentence
 * @param levels from the lowest on; the first has no lower bound
 */
public record Threshold(String id, Bilingual title, Bilingual meaning, List<Level> levels, LegalSource source) {

    /** The level in which a ratio lies: the highest whose bound it reaches. */
    public Level of(BigDecimal percent) {
        return levels.reversed().stream()
                .filter(level -> percent.compareTo(level.from()) >= 0)
                .findFirst()
                .orElse(levels.getFirst());
    }

    /**
     * A level of a ratio.
     *
     * @param from percent, from which on it holds
     * @param title in a word or two
     * @param text what it means, in one sentence
     * @param grave whether it is above what is held to be safe
     */
    public record Level(BigDecimal from, Bilingual title, Bilingual text, boolean grave) {}
}
