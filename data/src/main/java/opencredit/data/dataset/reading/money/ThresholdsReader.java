package opencredit.data.dataset.reading.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import opencredit.data.dataset.money.Threshold;
import opencredit.data.dataset.money.Threshold.Level;
import opencredit.data.dataset.yaml.Section;

/** {@code data/rules/thresholds.yaml}. */
public final class ThresholdsReader {
    private ThresholdsReader() {}

    /** By id. */
    public static SortedMap<String, Threshold> read(Section section) {
        section.bilingual("title");
        List<Section> parts = section.sections("thresholds");
        section.close();
        if (parts.isEmpty()) {
            section.missing("thresholds");
        }
        SortedMap<String, Threshold> thresholds = new TreeMap<>();
        for (Section part : parts) {
            Threshold threshold = threshold(part);
            if (thresholds.put(threshold.id(), threshold) != null) {
                part.fault("id", "两个阈值的 id 相同：" + threshold.id(), "two thresholds with one id: " + threshold.id());
            }
        }
        return thresholds;
    }

    private static Threshold threshold(Section section) {
        List<Section> parts = section.sections("levels");
        Threshold threshold = new Threshold(
                section.text("id"),
                section.bilingual("title"),
                section.bilingual("meaning"),
                parts.stream().map(ThresholdsReader::level).toList(),
                section.source());
        section.close();
        if (parts.isEmpty()) {
            section.missing("levels");
        }
        rising(threshold.levels(), parts);
        return threshold;
    }

    private static Level level(Section section) {
        Level level = new Level(
                section.has("from") ? BigDecimal.valueOf(section.number("from")) : BigDecimal.ZERO,
                section.bilingual("title"),
                section.bilingual("text"),
                section.flag("grave"));
        section.close();
        return level;
    }

    /** The first is what lies below all others. */
    private static void rising(List<Level> levels, List<Section> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i == 0 && parts.getFirst().has("from")) {
                parts.getFirst().fault("from", "第一级没有下限，不写 from", "the first level has no lower bound");
            }
            if (i > 0 && levels.get(i).from().compareTo(levels.get(i - 1).from()) <= 0) {
                parts.get(i).fault("from", "from 须逐级升高", "from does not rise from level to level");
            }
        }
    }
}
