package opencredit.data.intake.cells;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers to a question: 是 and 否, 有 and 无, 已 and 未, and what computers write for them. */
public final class YesNo {
    private static final Set<String> YES = Set.of("是", "有", "已", "true", "yes", "y", "1", "1.0");
    private static final Set<String> NO = Set.of("否", "无", "未", "false", "no", "n", "0", "0.0");

    private YesNo() {}

    /** Empty for any other word. */
    public static Optional<Boolean> read(String cell) {
        String word = Texts.halfWidth(cell).strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
