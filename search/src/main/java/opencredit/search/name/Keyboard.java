package opencredit.search.name;

import java.util.Map;
import opencredit.search.text.Tokens;

/** Latin letters as typed, against a name as it would be typed: in pinyin, or by the initials of the syllables. */
record Keyboard(String typed, String name) {

    void compare(Map<NameFeature, Double> features) {
        String full = Tokens.pinyin(name);
        String initials = Tokens.initials(name);
        String nearer = initials.contains(typed) && !full.startsWith(typed) ? initials : full;
        boolean holds = nearer.contains(typed);
        double covered = holds ? (double) typed.length() / nearer.length() : 0;
        features.put(NameFeature.FOUND, holds ? 1.0 : 0.0);
        features.put(NameFeature.START, nearer.startsWith(typed) ? 1.0 : 0.0);
        features.put(NameFeature.COVERED, covered);
        features.put(NameFeature.TOGETHER, holds ? 1.0 : 0.0);
        features.put(NameFeature.TRADE_NAME, covered);
    }
}
