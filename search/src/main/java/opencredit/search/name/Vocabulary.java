package opencredit.search.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.reading.CodeListReader;
import opencredit.data.subject.WordList;
import opencredit.search.text.Tokens;

/**
 * The words that names are made of, all from {@code data/codes/} and folded. Immutable.
 *
 * @param codes of regions, empty where the register knows none
 * @param synonyms what is written, to what is compared
 * @param written the left sides of the synonyms
 */
record Vocabulary(
        WordSet legalForms,
        WordSet industries,
        WordSet regions,
        Map<String, String> codes,
        Map<String, String> synonyms,
        WordSet written) {

    /** What ranks of regions end in, and people leave out. */
    private static final List<String> RANKS = List.of("省", "市", "区", "县", "自治区");

    static final Vocabulary STANDARD = read();

    private static Vocabulary read() {
        Map<String, String> codes = regionCodes();
        Map<String, String> synonyms = WordList.read("name-synonyms.txt").stream()
                .map(pair -> pair.split("="))
                .collect(Collectors.toUnmodifiableMap(pair -> Tokens.key(pair[0]), pair -> Tokens.key(pair[1])));
        return new Vocabulary(
                WordSet.of(WordList.read("legal-forms.txt")),
                WordSet.of(WordList.read("industries.txt")),
                WordSet.of(codes.keySet()),
                codes,
                synonyms,
                WordSet.of(synonyms.keySet()));
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
        String folded = Tokens.key(name);
        StringBuilder canonical = new StringBuilder(folded.length());
        int at = 0;
        while (at < folded.length()) {
            int end = written.endFrom(folded, at);
            if (end == at) {
                canonical.append(folded.charAt(at++));
                continue;
            }
            canonical.append(synonyms.get(folded.substring(at, end)));
            at = end;
        }
        return canonical.toString();
    }
}
