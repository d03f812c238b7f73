package opencredit.search.name.parts;

import org.jspecify.annotations.Nullable;

/**
 * The names taken apart last, each where its hash says: a search compares a hundred, and those that short words lead to
 * are mostly the same. Some 600 bytes each; racy on purpose, for every thread takes a name apart the same way.
 */
public final class RecentNames {

    private static final Known[] LAST = new Known[1 << 14];

    private RecentNames() {}

    public static NameParts of(String name) {
        return known(name).parts;
    }

    /** All of a name, each character weighing what it does for an abbreviation. */
    public static Letters byWords(String name) {
        Known known = known(name);
        @Nullable Letters byWords = known.byWords;
        if (byWords == null) {
            double[] weights = WordWeights.of(known.parts.canonical()).weights();
            byWords = known.parts.letters().weighing(weights);
            known.byWords = byWords;
        }
        return byWords;
    }

    private static Known known(String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & LAST.length - 1;
        @Nullable Known last = LAST[place];
        if (last != null && last.name.equals(name)) {
            return last;
        }
        Known known = new Known(name, NameParts.of(name));
        LAST[place] = known;
        return known;
    }

    private static final class Known {
        private final String name;
        private final NameParts parts;

        /** Asked for by short words only, and dearer than all else. */
        private @Nullable Letters byWords;

        Known(String name, NameParts parts) {
            this.name = name;
            this.parts = parts;
        }
    }
}
