package opencredit.api.match;

import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.data.store.archive.Subjects.Summary;
import opencredit.search.name.Likeness;
import opencredit.search.name.NameFeature;
import org.jspecify.annotations.Nullable;

/** A subject that was found, in its wire form. */
record Matched(
        String name, String code, String kind, @Nullable String region, double score, Map<String, Double> features) {

    private static final Map<NameFeature, String> NAMES = Map.of(
            NameFeature.FOUND, "found",
            NameFeature.START, "start",
            NameFeature.COVERED, "covered",
            NameFeature.TOGETHER, "together",
            NameFeature.TRADE_NAME, "tradeName",
            NameFeature.REGION, "region");

    static Matched of(Summary subject, Likeness likeness) {
        Map<String, Double> features = new LinkedHashMap<>();
        for (NameFeature feature : NameFeature.values()) {
            features.put(
                    NAMES.getOrDefault(feature, ""), rounded(likeness.features().getOrDefault(feature, 0.0)));
        }
        return new Matched(
                subject.name(), subject.code(), subject.kind(), subject.region(), rounded(likeness.score()), features);
    }

    /** More digits than four say nothing. */
    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
