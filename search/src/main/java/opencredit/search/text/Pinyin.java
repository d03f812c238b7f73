package opencredit.search.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.text.WordList;

/**
 * How Chinese characters are typed on a Latin keyboard; each by the reading it mostly has in names, and a ü as u, for people
 * type lü, lv and lu for the same and a query's ü is folded to u before it comes here.
 */
public final class Pinyin {

    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");

    /** Words, and characters of which ICU's one reading is not the usual one in names. */
    private static final Map<String, List<String>> WORDS = words();

    private static final int LONGEST_WORD =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** The end of CJK extension H: no character beyond has a reading, so what strangers type fills no memory. */
    private static final int READ = 0x323B0;

    private static final String[] KNOWN = new String[READ];

    private Pinyin() {}

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        for (String line : WordList.read("polyphones.txt")) {
            int equals = line.indexOf('=');
            words.put(
                    line.substring(0, equals),
                    List.of(typed(line.substring(equals + 1)).split(",")));
        }
        return Map.copyOf(words);
    }

    /** Letters as names and queries are compared: v stands for ü, and both for u. */
    public static String typed(String letters) {
        return letters.replace('v', 'u');
    }

    /** The reading of one folded character by itself; a letter or digit is its own. */
    public static String of(int point) {
        if (point >= READ) {
            return "";
        }
        String known = KNOWN[point]; // racy on purpose: every thread computes the same
        if (known == null) {
            known = read(point);
            KNOWN[point] = known;
        }
        return known;
    }

    /** One syllable for each character; letters and digits as they are. */
    static List<String> of(FoldedText text) {
        int[] points = text.points().filter(point -> point != FoldedText.GAP).toArray();
        List<String> syllables = new ArrayList<>();
        int at = 0;
        while (at < points.length) {
            List<String> word = word(points, at);
            if (word.isEmpty()) {
                add(syllables, of(points[at]));
                at++;
                continue;
            }
            syllables.addAll(word);
            at += word.size();
        }
        return syllables;
    }

    /** The longest word that starts here, a syllable for each character, or nothing. */
    private static List<String> word(int[] points, int from) {
        for (int length = Math.min(LONGEST_WORD, points.length - from); length > 1; length--) {
            List<String> word = WORDS.get(new String(points, from, length));
            if (word != null) {
                return word;
            }
        }
        return List.of();
    }

    private static void add(List<String> syllables, String syllable) {
        if (!syllable.isEmpty()) {
            syllables.add(syllable);
        }
    }

    private static String read(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, LATIN, COMMON -> transliterated(Character.toString(point));
            default -> "";
        };
    }

    private static String transliterated(String character) {
        List<String> known = WORDS.get(character);
        if (known != null) {
            return known.getFirst();
        }
        synchronized (READING) {
            String plain = PLAIN.transliterate(READING.transliterate(character));
            return typed(plain.replaceAll("[^a-z0-9]", ""));
        }
    }
}
