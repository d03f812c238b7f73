package opencredit.search.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import opencredit.search.name.parts.Head;
import opencredit.search.name.parts.Letters;
import opencredit.search.name.parts.NameParts;
import opencredit.search.name.parts.Numerals;
import opencredit.search.name.parts.RecentNames;
import opencredit.search.name.parts.Vocabulary;
import opencredit.search.text.Tokens;

/**
 * A name as somebody typed it, ready to be compared with many: a fragment, an abbreviation, pinyin, or the whole with a
 * mistake in it. Immutable.
 */
public final class TypedName {

    /** Characters of a credit code. */
    private static final int CODE = 18;
    /** A short word that begins as a name does behind its nation or region: most have the first character of all of it. */
    private static final double BEHIND_NATION = 0.6, BEHIND_REGION = 0.35;

    private final String folded;
    private final NameParts parts;
    private final Letters letters;
    private final Letters withoutRegion;
    private final Letters tradeName;
    private final String region;
    private final boolean latin;

    private TypedName(String typed, String elsewhere) {
        this.folded = Tokens.key(typed);
        this.parts = NameParts.of(typed);
        this.letters = parts.letters();
        this.withoutRegion = parts.withoutRegion();
        this.tradeName = parts.tradeName();
        this.region = elsewhere.isEmpty() ? parts.region() : elsewhere;
        this.latin = folded.chars().allMatch(letter -> letter < 0x80);
    }

    /** Any text; a region may stand in it as a word of its own, before or behind the name. */
    public static TypedName of(String typed) {
        return of(typed, "");
    }

    /** @param region code of the region it is in, where that is told; empty for anywhere */
    public static TypedName of(String typed, String region) {
        List<String> words = new ArrayList<>();
        String told = region;
        for (String word : typed.strip().split("[\\s\\p{Z}]+")) {
            String code = Vocabulary.STANDARD.codes().get(Tokens.key(word));
            if (code == null) {
                words.add(word);
            } else if (told.isEmpty()) {
                told = code;
            }
        }
        return words.isEmpty() ? new TypedName(typed, region) : new TypedName(String.join(" ", words), told);
    }

    /** The characters to look for, folded: the name without regions at its head. */
    public String sought() {
        return folded.substring(Head.of(folded).end());
    }

    /** The regions at its head, which a name may have or its code say. */
    public String regions() {
        return folded.substring(0, Head.of(folded).end());
    }

    /** Whether there is nothing to compare. */
    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Whether it is too short for a whole name as typed, and may be an abbreviation. */
    boolean isShort() {
        return folded.length() <= NameParts.ABBREVIATION;
    }

    /** Whether it is short, and each of its characters is one that a name has or has not: no region, no number. */
    public boolean isPlain() {
        return isShort()
                && !isEmpty()
                && Head.of(folded).end() == 0
                && folded.codePoints().allMatch(Numerals::hasOneForm);
    }

    /** Whether it may be typed by its sound. */
    boolean isLatin() {
        return latin;
    }

    /** How much a candidate is like it. */
    public Likeness compare(Candidate candidate) {
        NameParts name = RecentNames.of(candidate.name());
        if (isEmpty() || name.canonical().isEmpty()) {
            return new Likeness(0, Map.of());
        }
        if (latin && folded.length() == CODE && folded.equals(Tokens.key(candidate.code()))) {
            return Likeness.same();
        }
        boolean elsewhere = isElsewhere(name, candidate);
        if (!elsewhere && parts.canonical().equals(name.canonical())) {
            return Likeness.same();
        }
        Map<NameFeature, Double> features = new EnumMap<>(NameFeature.class);
        if (isLatin()) {
            new Keyboard(folded, candidate.name()).compare(features);
        } else {
            compare(name, candidate.name(), features);
        }
        features.put(NameFeature.REGION, elsewhere ? 0.0 : 1.0);
        return Likeness.of(features);
    }

    private void compare(NameParts name, String written, Map<NameFeature, Double> features) {
        boolean regionless = name.head() == 0;
        Letters mine = regionless ? withoutRegion : letters;
        Letters other = name.letters();
        double found = Alignment.found(mine, other);
        features.put(NameFeature.FOUND, Math.max(0, 2 * found / mine.weight() - 1));
        features.put(NameFeature.START, start(mine, other, name));
        features.put(
                NameFeature.COVERED,
                parts.isShort() ? covered(mine, RecentNames.byWords(written)) : Math.min(1, found / other.weight()));
        String piece = parts.canonical().substring(regionless ? parts.head() : 0);
        features.put(NameFeature.TOGETHER, name.canonical().contains(piece) ? 1.0 : 0.0);
        Letters others = name.tradeName();
        double alike = 2 * Alignment.found(tradeName, others) / (tradeName.weight() + others.weight());
        features.put(NameFeature.TRADE_NAME, Math.min(1, alike));
    }

    /** Of the name's characters, each with its own weight. */
    private static double covered(Letters typed, Letters byWords) {
        return Alignment.found(byWords, typed) / byWords.weight();
    }

    private double start(Letters mine, Letters other, NameParts name) {
        int first = mine.points()[0];
        if (first == other.points()[0]) {
            return 1;
        }
        boolean nation = first == other.points()[name.nation()];
        boolean region =
                first == other.points()[name.head()] || withoutRegion.points()[0] == other.points()[name.head()];
        if (parts.isShort()) {
            return nation ? BEHIND_NATION : region ? BEHIND_REGION : 0;
        }
        return nation || region ? 1 : 0;
    }

    /** The code says surely where somebody is; a name may only sound like a region, as 河东村 does. */
    private boolean isElsewhere(NameParts name, Candidate candidate) {
        if (region.isEmpty()) {
            return false;
        }
        String there = candidate.region().isEmpty() ? name.region() : candidate.region();
        return !there.isEmpty() && !within(there, region) && !within(region, there);
    }

    /** A county is within its city, whose code ends in zeros where the county's goes on (GB/T 2260). */
    private static boolean within(String region, String larger) {
        return region.startsWith(larger.replaceFirst("(00)+$", ""));
    }
}
