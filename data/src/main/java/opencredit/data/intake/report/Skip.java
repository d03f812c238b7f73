package opencredit.data.intake.report;

import java.util.Locale;
import opencredit.data.text.Bilingual;

/** Why a row holds no data. */
public enum Skip {
    BLANK("空白行", "blank rows"),
    HEADING("重复的表头", "repeated headers"),
    SAMPLE("样表、示例或填写说明", "samples and instructions"),
    SIGNATURE("签字、填报信息", "signatures"),
    TOTAL("合计行", "totals"),
    TITLE("标题行、表外说明", "titles");

    private final Bilingual label;

    Skip(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    /** As in a report, such as {@code blank}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual label() {
        return label;
    }
}
