package opencredit.search.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese characters are typed on a Latin keyboard; each by the reading it mostly has in names. */
public final class Pinyin {

    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");

    /** Read otherwise in names than alone: ICU knows one reading for each character. */
    private static final Map<String, String> CHARACTERS = Map.of("长", "chang", "都", "du", "调", "tiao");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("银行", List.of("yin", "hang")),
            Map.entry("分行", List.of("fen", "hang")),
            Map.entry("支行", List.of("zhi", "hang")),
            Map.entry("商行", List.of("shang", "hang")),
            Map.entry("车行", List.of("che", "hang")),
            Map.entry("行业", List.of("hang", "ye")),
            Map.entry("重庆", List.of("chong", "qing")),
            Map.entry("厦门", List.of("xia", "men")),
            Map.entry("会计", List.of("kuai", "ji")),
            Map.entry("音乐", List.of("yin", "yue")),
            Map.entry("乐器", List.of("yue", "qi")),
            Map.entry("六安", List.of("lu", "an")),
            Map.entry("成长", List.of("cheng", "zhang")),
            Map.entry("调查", List.of("diao", "cha")),
            Map.entry("调度", List.of("diao", "du")));

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The reading of one folded character by itself; a letter or digit is its own. */
    public static String of(int point) {
        String known = KNOWN.get(point); // computing takes a lock even when there is nothing to compute
        return known == null ? KNOWN.computeIfAbsent(point, Pinyin::read) : known;
    }

    /** One syllable for each character; letters and digits as they are. */
    static List<String> of(FoldedText text) {
        int[] points = text.points().filter(point -> point != FoldedText.GAP).toArray();
        List<String> syllables = new ArrayList<>();
        int at = 0;
        while (at < points.length) {
            List<String> word = at + 1 < points.length ? WORDS.get(new String(points, at, 2)) : null;
            if (word == null) {
                add(syllables, of(points[at]));
                at++;
                continue;
            }
            syllables.addAll(word);
            at += 2;
        }
        return syllables;
    }

    private static void add(List<String> syllables, String syllable) {
        if (!syllable.isEmpty()) {
            syllables.add(syllable);
        }
    }

    private static String read(int point) {
        String character = Character.toString(point);
        String known = CHARACTERS.get(character);
        if (known != null) {
            return known;
        }
        synchronized (READING) {
            String typed = READING.transliterate(character).replaceAll("[üǖǘǚǜ]", "v"); // as keyboards have it
            return PLAIN.transliterate(typed).replaceAll("[^a-z0-9]", "");
        }
    }
}
