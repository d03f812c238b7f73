package opencredit.search.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese characters are typed on a Latin keyboard; each by its commonest reading. */
final class Pinyin {

    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** One syllable for each character; letters and digits as they are. */
    static List<String> of(FoldedText text) {
        List<String> syllables = new ArrayList<>();
        text.points()
                .filter(point -> point != FoldedText.GAP)
                .mapToObj(point -> KNOWN.computeIfAbsent(point, Pinyin::read))
                .filter(syllable -> !syllable.isEmpty())
                .forEach(syllables::add);
        return syllables;
    }

    private static String read(int point) {
        synchronized (READING) {
            return READING.transliterate(Character.toString(point)).replaceAll("[^a-z0-9]", "");
        }
    }
}
