package opencredit.search.name.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.reading.CodeListReader;
import opencredit.data.text.WordList;
import opencredit.search.text.Tokens;

/**
 * The words that names are made of, all from {@code data/codes/} and folded. Immutable.
 *
 * @param nations what the names of national bodies begin with
 * @param codes of regions, empty where the register knows none
 * @param endings what has to end a name to mean something else
 * @param former names of bodies that have another now
 */
public record Vocabulary(
        WordSet legalForms,
        WordSet industries,
        WordSet regions,
        WordSet nations,
        Map<String, String> codes,
        Replacements synonyms,
        Replacements endings,
        Replacements former) {

    /** What ranks of regions end in, and people leave out. */
    private static final List<String> RANKS = List.of("省", "市", "区", "县", "自治区");

    public static final Vocabulary STANDARD = read();

    private static Vocabulary read() {
        Map<String, String> codes = regionCodes();
        Map<Boolean, List<String>> synonyms =
                WordList.read("name-synonyms.txt").stream().collect(Collectors.partitioningBy(Vocabulary::isEnding));
        return new Vocabulary(
                WordSet.of(WordList.read("legal-forms.txt")),
                WordSet.of(WordList.read("industries.txt").stream()
                        .map(Numerals::digits) // 五金
                        .toList()),
                WordSet.of(codes.keySet()),
                WordSet.of(WordList.read("nation-words.txt")),
                codes,
                Replacements.of(synonyms.getOrDefault(false, List.of())),
                Replacements.of(synonyms.getOrDefault(true, List.of())),
                Replacements.of(WordList.read("former-names.txt")));
    }

    private static boolean isEnding(String pair) {
        return pair.contains("$=");
    }

    private static Map<String, String> regionCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String word : WordList.read("region-words.txt")) {
            codes.put(word, "");
            RANKS.forEach(rank -> codes.put(word + rank, ""));
        }
        for (Code region : CodeListReader.load("regions").codes()) {
            codes.put(region.title().zh(), region.value());
            region.accepts().forEach(word -> codes.put(word, region.value()));
            codes.put(withoutRank(region.title().zh()), region.value());
        }
        return Map.copyOf(codes);
    }

    /** 兰山 of 兰山区; 费县 stays what it is, for 费 is anything. */
    private static String withoutRank(String region) {
        String last = region.substring(region.length() - 1);
        return RANKS.contains(last) && region.length() > 2 ? region.substring(0, region.length() - 1) : region;
    }

    /** Folded, without spaces and brackets, and with one word for what has several. */
    String canonical(String name) {
        return synonyms.everywhere(endings.atEnd(Tokens.key(name)));
    }

    /** The name that the body has now; the same where it is not known to have had another. */
    public String today(String name) {
        return former.atEnd(Tokens.key(name));
    }
}
