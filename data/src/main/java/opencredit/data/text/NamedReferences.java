package opencredit.data.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References by name, by the standard's own table: {@code &ndash;}, {@code &lt;}, {@code &middot} without its semicolon. */
final class NamedReferences {
    private static final int LONGEST = 31;
    private static final int LONGEST_BARE = 6;
    private static final String BARE = "!";

    private NamedReferences() {}

    /** The reference whose ampersand stands at the place, or null. Of two characters the first is taken. */
    static @Nullable Escape at(String text, int at) {
        int end = at + 1;
        int most = Math.min(text.length(), at + LONGEST + 1);
        while (end < most && isOfName(text.charAt(end))) {
            end++;
        }
        Integer value = Table.VALUES.get(text.substring(at + 1, end));
        if (value != null && end < text.length() && text.charAt(end) == ';') {
            return new Escape(value, end + 1);
        }
        return bare(text, at, Math.min(end, at + 1 + LONGEST_BARE));
    }

    private static @Nullable Escape bare(String text, int at, int last) {
        for (int end = last; end > at + 2; end--) {
            String name = text.substring(at + 1, end);
            if (Table.NEEDLESS.contains(name)) {
                return new Escape(Table.VALUES.getOrDefault(name, (int) ' '), end);
            }
        }
        return null;
    }

    private static boolean isOfName(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    /** Read when the first ampersand is met that may begin one. */
    private static final class Table {
        private static final Map<String, Integer> VALUES = new HashMap<>();

        /** Names that need no semicolon. */
        private static final Set<String> NEEDLESS = new HashSet<>();

        static {
            for (String entry : WordList.read("html-references.txt")) {
                boolean isBare = entry.startsWith(BARE);
                String name = entry.substring(isBare ? 1 : 0, entry.indexOf('='));
                String first = entry.substring(entry.indexOf('=') + 1).split("\\+", 2)[0];
                VALUES.put(name, Integer.parseInt(first, 16));
                if (isBare) {
                    NEEDLESS.add(name);
                }
            }
        }
    }
}
