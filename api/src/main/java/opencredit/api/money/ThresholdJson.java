package opencredit.api.money;

import java.util.List;
import opencredit.data.dataset.money.Threshold;

/**
 * How a ratio is read.
 *
 * @param source what it rests on
 */
record ThresholdJson(String id, String title, String meaning, List<Level> levels, Source source) {

    static ThresholdJson of(Threshold threshold, String language) {
        return new ThresholdJson(
                threshold.id(),
                threshold.title().in(language),
                threshold.meaning().in(language),
                threshold.levels().stream()
                        .map(level -> Level.of(level, language))
                        .toList(),
                new Source(
                        threshold.source().text().in(language),
                        threshold.source().status().wire()));
    }

    /** @param from percent, from which on it holds */
    record Level(String from, String title, String text, boolean grave) {
        static Level of(Threshold.Level level, String language) {
            return new Level(
                    level.from().toPlainString(),
                    level.title().in(language),
                    level.text().in(language),
                    level.grave());
        }
    }

    record Source(String text, String status) {}
}
