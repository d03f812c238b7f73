package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, and what comes first. */
interface FindingConformance {

    AskedIndex asked();

    @ParameterizedTest
    @CsvSource({
        "临沂市兰山区示例建材有限公司, 建材",
        "临沂市兰山区示例建材有限公司, 沂市兰",
        "临沂市兰山区示例建材有限公司, 建",
        "A123公司, A12",
        "A123公司, 3公",
        "A123公司, ａ１２３",
        "臨沂市蘭山區示例建材有限公司, 兰山区示例",
        "临沂市兰山区示例建材有限公司, 蘭山區",
        "临沂（兰山）建材有限公司, 临沂兰山建材",
        "临沂兰山建材有限公司, 临沂(兰山)建材",
        "临沂 兰山 建材, 兰山建材",
        "Ｌｉｎｙｉ ＥＸＡＭＰＬＥ, linyi",
        "莫𡐓村合作社, 𡐓村",
        "莫𡐓村合作社, 𡐓",
        "示例\uE123厂, 例\uE123",
        "示例\uE123厂, \uE123",
        "Café示例馆, cafe示",
        "3M示例公司, 3m",
        "示例·建材, 建材"
    })
    default void findsAnyFragmentOfAName(String name, String fragment) {
        asked().holds(Draft.of(1, name), Draft.of(2, "毫不相干"));
        assertThat(asked().ids(fragment)).containsExactly(Draft.of(1, name).id());
    }

    @Test
    default void findsEveryFragmentOfEveryName() {
        Random random = new Random(7);
        List<Draft> drafts = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> Draft.of(number, name(random)))
                .toList();
        asked().holds(drafts.toArray(Draft[]::new));
        for (Draft draft : drafts) {
            int[] points = draft.document().subject().name().codePoints().toArray();
            int from = random.nextInt(points.length);
            for (int to = from + 1; to <= points.length; to++) {
                String fragment = new String(points, from, to - from);
                assertThat(asked().ids(fragment)).as(fragment).contains(draft.id());
            }
        }
    }

    private static String name(Random random) {
        String alphabet = "临沂市兰山区示例建材有限公司𡐓\uE123AZ09中华";
        int[] points = alphabet.codePoints().toArray();
        StringBuilder name = new StringBuilder();
        for (int length = 1 + random.nextInt(20); length > 0; length--) {
            name.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return name.toString();
    }

    @Test
    default void doesNotFindWhatOnlyLooksAlike() {
        asked().holds(Draft.of(1, "建筑材料公司").texts("安全", "生产"));
        assertThat(asked().ids("建材")).isEmpty();
        assertThat(asked().ids("筑建")).isEmpty();
        assertThat(asked().ids("全生")).isEmpty();
        assertThat(asked().ids("料公司司")).isEmpty();
    }

    @Test
    default void findsTextsNumbersAndAuthoritiesByFragment() {
        Draft draft = Draft.of(1, "示例一厂")
                .texts("未按规定安装污染防治设施", "二万元")
                .numbers("SC10137130000012")
                .authority("临沂示例生态环境局", null);
        asked().holds(draft, Draft.of(2, "示例二厂"));
        for (String fragment : List.of("污染防治", "二万", "0137130", "态环境", "防治 二万 环境", "罚〔2026〕1号")) {
            assertThat(asked().ids(fragment)).as(fragment).containsExactly(draft.id());
        }
    }

    @Test
    default void needsEveryWord() {
        asked().holds(Draft.of(1, "示例建材厂").texts("罚款二万元"), Draft.of(2, "示例建材店").texts("警告"));
        assertThat(asked().ids("建材　罚款")).containsExactly(Draft.of(1, "").id());
        assertThat(asked().ids("建材,警告")).containsExactly(Draft.of(2, "").id());
        assertThat(asked().ids("建材 吊销")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"临示市监处罚〔2026〕12号", "临示市监处罚[2026]12号", " 临示市监处罚（2026） 12 号", "臨示市監處罰【２０２６】１２號"})
    default void putsTheDocumentOfANumberFirst(String typed) {
        Draft newer = Draft.of(3, "示例").texts("见临示市监处罚〔2026〕12号").day("2026-05-01");
        asked().holds(newer, Draft.of(12, "示例建材厂"));
        assertThat(asked().ids(typed)).containsExactly(Draft.of(12, "").id(), newer.id());
    }

    @Test
    default void putsTheRecordsOfACodeFirst() {
        String code = "91371300699999996U";
        Draft mentions = Draft.of(3, "示例").texts("与" + code + "共同违法").day("2026-05-01");
        asked().holds(mentions, Draft.of(1, "示例建材厂").code(code));
        assertThat(asked().ids("91371300699999996u"))
                .containsExactly(Draft.of(1, "").id(), mentions.id());
        assertThat(asked().ids(code + " 建材")).containsExactly(Draft.of(1, "").id());
        assertThat(asked().ids("11371300000000019M")).hasSize(2);
    }

    @Test
    default void ranksWholeNamesThenNamesThenTheRestAndEachByNewestDecisionThenId() {
        Draft whole = Draft.of(1, "示例建材").day("2020-01-01");
        Draft named = Draft.of(2, "示例建材厂").day("2021-01-01");
        Draft namedLater = Draft.of(3, "新示例建材厂").day("2022-01-01");
        Draft mentioned = Draft.of(4, "别处").texts("示例建材").day("2026-01-01");
        Draft mentionedToo = Draft.of(5, "别处").texts("示例建材").day("2026-01-01");
        asked().holds(mentioned, whole, named, namedLater, mentionedToo);
        assertThat(asked().ids("示例建材"))
                .containsExactly(whole.id(), namedLater.id(), named.id(), mentionedToo.id(), mentioned.id());
    }

    @Test
    default void namesTheBestSubjectsOnceEach() {
        asked().holds(
                        Draft.of(1, "示例建材有限公司").code("91371300699999996U"),
                        Draft.of(2, "示例建材有限公司").code("91371300699999996U"),
                        Draft.of(3, "临沂示例建材有限公司").code("92371302MA3ABCD150"),
                        Draft.of(4, "示例建材").code("93371324MA3FGHJ274"),
                        Draft.of(5, "张*"),
                        Draft.of(6, "别处").code("12371300499999991T").texts("示例建材"));
        assertThat(asked().hits("示例建材").subjects())
                .containsExactly("93371324MA3FGHJ274", "91371300699999996U", "92371302MA3ABCD150");
        assertThat(asked().hits("12371300499999991t").subjects()).containsExactly("12371300499999991T");
        assertThat(asked().hits("张").subjects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "。", "《》", "*:*", "\"", "()", "\\", "----", "​", "\uD800"})
    default void findsNothingWhereNothingCanBeLookedFor(String text) {
        asked().holds(Draft.of(1, "示例建材厂").code("91371300699999996U"));
        assertThat(asked().hits(text))
                .isEqualTo(new Hits(List.of(), List.of(), false, Hits.Counted.nothing(Counting.NOTHING), null, 1));
        assertThat(asked().suggested(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建材 OR 公路",
                "建材 NOT 厂",
                "name:建材",
                "建?",
                "建材*",
                "建材~2",
                "[a TO z]",
                "建材 +公路",
                "{\"match_all\":{}}"
            })
    default void takesEveryTextAsData(String text) {
        asked().holds(Draft.of(1, "示例建材厂"), Draft.of(2, "示例公路段"));
        assertThat(asked().ids(text)).hasSizeLessThan(2);
    }

    @Test
    default void showsNothingPastItsWindow() {
        Draft ends = Draft.of(1, "示例建材厂").visibleUntil("2026-06-01T00:00:00Z");
        Draft goesOn = Draft.of(2, "示例建材厂").visibleUntil("2026-06-01T00:00:00.001Z");
        asked().holds(ends, goesOn);
        assertThat(asked().ids("建材")).containsExactly(goesOn.id());
        Instant earlier = AskedIndex.NOW.minusMillis(1);
        assertThat(asked().index()
                        .search(new SearchQuery(
                                "建材", AskedIndex.NO_FILTER, Order.BEST, 9, null, Counting.of(Set.of("year")), earlier))
                        .counted()
                        .facets())
                .containsEntry("year", List.of(new Hits.Count("2026", 2)));
    }

    @Test
    default void takesTheLongestQuery() {
        String name = "临沂市示例".repeat(20);
        asked().holds(Draft.of(1, name));
        assertThat(asked().ids(name)).hasSize(1);
        assertThat(asked().ids("临 沂 ".repeat(33))).hasSize(1);
    }
}
