package opencredit.search.name.parts;

import org.jspecify.annotations.Nullable;

/**
 * The names taken apart last, each where its hash says: a search compares a hundred, and those that short words lead to
 * are mostly the same. Some 300 bytes each; racy on purpose, for every thread takes a name apart the same way.
 */
public final class RecentNames {

    private static final Known[] LAST = new Known[1 << 14];

    private RecentNames() {}

    public static NameParts of(String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & LAST.length - 1;
        @Nullable Known last = LAST[place];
        if (last != null && last.name.equals(name)) {
            return last.parts;
        }
        NameParts parts = NameParts.of(name);
        LAST[place] = new Known(name, parts);
        return parts;
    }

    private record Known(String name, NameParts parts) {}
}
