package opencredit.search.name;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much a name is like a typed one.
 *
 * @param score between 0 and 1; 1 when nothing tells them apart
 */
public record Likeness(double score, Map<NameFeature, Double> features) {

    /** A city more or less is nearly nothing, and the same name is still the better one. */
    private static final double NOT_THE_SAME = 0.99;

    static Likeness of(Map<NameFeature, Double> features) {
        double score = 0;
        for (Map.Entry<NameFeature, Double> feature : features.entrySet()) {
            score += feature.getKey().weight * feature.getValue();
        }
        return new Likeness(Math.min(score, NOT_THE_SAME), features);
    }

    /** The same name, or the same code. */
    public static Likeness same() {
        Map<NameFeature, Double> features = new EnumMap<>(NameFeature.class);
        for (NameFeature feature : NameFeature.values()) {
            features.put(feature, 1.0);
        }
        return new Likeness(1, features);
    }
}
