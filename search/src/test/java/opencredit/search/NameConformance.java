package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import opencredit.search.name.BestNames;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names typed otherwise than they are written. */
interface NameConformance {

    String BUILDING = "91371302699999996U", SCHOOL = "12371302500000002C", HERE = "54371302500000004G";
    String THERE = "54371324500000007A", RARE = "93371324500000009K";

    AskedIndex asked();

    private void holdsFive() {
        asked().holds(
                        Draft.of(1, "临沂示例新型建材有限公司").code(BUILDING),
                        Draft.of(2, "示例市实验医科学校").code(SCHOOL),
                        Draft.of(3, "样例庄村村民委员会").code(HERE),
                        Draft.of(4, "样例庄村村民委员会").code(THERE),
                        Draft.of(5, "莫𡐓村（氵甸）示\uE123合作社").code(RARE));
    }

    @Test
    default void candidatesForAFewCharactersHaveMostOfThemAndTheRareFirst() {
        asked().holds(
                        Draft.of(1, "示例一店").code(BUILDING),
                        Draft.of(2, "示例二店").code(SCHOOL),
                        Draft.of(3, "示范医疗站").code(HERE),
                        Draft.of(4, "医用校具店").code(THERE),
                        Draft.of(5, "示例医科学校").code(RARE));
        TypedName typed = TypedName.of("示医校");
        assertThat(asked().index().similar(typed, 1))
                .extracting(Candidate::code)
                .containsExactly(RARE);
        assertThat(asked().index().similar(typed, 2))
                .extracting(Candidate::code)
                .containsExactly(RARE, THERE);
        assertThat(asked().index().similar(typed, 9))
                .extracting(Candidate::code)
                .containsExactly(RARE, THERE, HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "临沂示例新型建材有限公司, 91371302699999996U",
        "临沂示列新型建材有限公司, 91371302699999996U",
        "临沂例示新型建材有限公司, 91371302699999996U",
        "示例新型建材有限公司, 91371302699999996U",
        "临沂示例新型建材, 91371302699999996U",
        "临沂市示例新型建材有限责任公司, 91371302699999996U",
        "臨沂示例新型建材有限公司, 91371302699999996U",
        "临沂　示例　新型　建材, 91371302699999996U",
        "示例建材, 91371302699999996U",
        "linyishilixinxingjiancaiyouxiangongsi, 91371302699999996U",
        "lyslxxjcyxgs, 91371302699999996U",
        "示医校, 12371302500000002C",
        "实验医校, 12371302500000002C",
        "莫𡐓村氵甸合作社, 93371324500000009K",
        "莫村氵甸示\uE123合作社, 93371324500000009K",
        "示\uE123, 93371324500000009K",
        "样例庄村民委员会 兰陵县, 54371324500000007A",
        "兰陵县样例庄村委会, 54371324500000007A",
        "兰山区样例庄村村民委员会, 54371302500000004G"
    })
    default void findsTheSubjectFirst(String typed, String code) {
        holdsFive();
        assertThat(asked().hits(typed).subjects()).startsWith(code);
    }

    @Test
    default void proposesWhoSharesCharacters() {
        holdsFive();
        List<Candidate> similar = asked().index().similar(TypedName.of("样列庄村委会"), 10);
        assertThat(similar)
                .containsExactlyInAnyOrder(new Candidate(HERE, "样例庄村村民委员会"), new Candidate(THERE, "样例庄村村民委员会"));
        assertThat(asked().index().similar(TypedName.of("样列庄村委会"), 1)).hasSize(1);
        assertThat(asked().index().similar(TypedName.of("毫不相干"), 10)).isEmpty();
        assertThat(asked().index().similar(TypedName.of(""), 10)).isEmpty();
        assertThat(BestNames.of(TypedName.of("兰山样列庄村委会"), similar))
                .extracting(compared -> compared.candidate().code())
                .containsExactly(HERE, THERE);
    }

    @Test
    default void showsRecordsOfTheLikestSubjectsWhereNothingElseIsFound() {
        holdsFive();
        String typed = "临沂示列新型建材有限公司";
        assertThat(asked().ids(typed)).containsExactly(Draft.of(1, "").id());
        assertThat(asked().facets(typed, AskedIndex.NO_FILTER, "dataset"))
                .isEqualTo(Map.of("dataset", List.of(new Hits.Count("penalties", 1))));
        assertThat(asked().ids("毫不相干也不相似")).isEmpty();
    }

    @Test
    default void pagesThroughTheRecordsOfTheLikest() {
        asked().holds(
                        Draft.of(1, "临沂示例新型建材有限公司").code(BUILDING),
                        Draft.of(2, "临沂示例新型建材有限公司").code(BUILDING),
                        Draft.of(3, "临沂示例新型建材有限公司").code(BUILDING));
        Hits first = asked().hits("临沂示列新型建材有限公司", AskedIndex.NO_FILTER, 2, null);
        Hits second = asked().hits("临沂示列新型建材有限公司", AskedIndex.NO_FILTER, 2, first.next());
        assertThat(first.records())
                .containsExactly(Draft.of(3, "").id(), Draft.of(2, "").id());
        assertThat(second.records()).containsExactly(Draft.of(1, "").id());
        assertThat(second.next()).isNull();
    }

    @Test
    default void answersAboutNobodyElseWhenAFilterLeavesNothing() {
        holdsFive();
        asked().holds(Draft.of(6, "临沂示例新型建村有限公司").code("91371302500000006M").dataset("licences"));
        assertThat(asked().ids(
                                "临沂示例新型建材有限公司",
                                AskedIndex.filter("licences", List.of(), List.of(), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    default void leavesOutWhatMustNotBeThere() {
        holdsFive();
        assertThat(asked().ids("村 -庄村")).containsExactly(Draft.of(5, "").id());
        assertThat(asked().hits("村 -庄村").subjects()).containsExactly(RARE);
        assertThat(asked().ids("村 -\"民 委\"")).containsExactly(Draft.of(5, "").id());
        assertThat(asked().hits("临沂示列新型建材有限公司 -有限").subjects()).isEmpty();
        assertThat(asked().ids("临沂示列新型建材有限公司 -有限")).isEmpty();
        assertThat(asked().ids("-建材")).isEmpty();
    }

    @Test
    default void findsAPhraseInItsOrder() {
        asked().holds(
                        Draft.of(1, "甲厂").texts("safe water plant"),
                        Draft.of(2, "乙厂").texts("water is safe"));
        assertThat(asked().ids("\"safe water\""))
                .containsExactly(Draft.of(1, "").id());
        assertThat(asked().ids("safe water")).hasSize(2);
        assertThat(asked().ids("\"water safe\"")).isEmpty();
        assertThat(asked().ids("water -\"safe water\""))
                .containsExactly(Draft.of(2, "").id());
    }

    /** Whatever is typed means words, phrases and what must not be there, and nothing else. */
    @Test
    default void takesEveryTextAsWordsPhrasesOrExclusions() {
        Random random = new Random(5);
        List<Draft> drafts = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> Draft.of(number, random(random, "示例建材", 1, 5))
                        .authority("某局", null)
                        .number("甲" + number))
                .toList();
        asked().holds(drafts.toArray(Draft[]::new));
        for (int i = 0; i < 1000; i++) {
            String typed = random(random, "示例建材示例建材\"“”--－ 　*?:()[]{}\\/~^+|&!<>_'OR", 1, 9);
            Words words = Words.of(typed);
            assertThat(asked().ids(typed))
                    .as(typed)
                    .containsExactlyInAnyOrderElementsOf(drafts.stream()
                            .filter(draft -> isMeant(draft.document().subject().name(), words))
                            .map(Draft::id)
                            .toList());
        }
    }

    private static boolean isMeant(String name, Words words) {
        boolean hasAll = words.words().stream().allMatch(name::contains);
        boolean isWhole = Tokens.key(words.wanted()).equals(name);
        return !words.isEmpty()
                && (hasAll || isWhole)
                && words.excluded().stream().noneMatch(name::contains);
    }

    private static String random(Random random, String alphabet, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(least, most + 1); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "- ", "\"\"", "-\"\"", "\"-\"", "--建材", "“", "”“", "-\"", "样例 -", "\"样例", "样例\""})
    default void takesHalfASyntaxAsText(String typed) {
        holdsFive();
        assertThat(asked().hits(typed).records()).hasSizeLessThanOrEqualTo(2);
    }
}
