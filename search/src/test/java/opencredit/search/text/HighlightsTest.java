package opencredit.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

    @ParameterizedTest
    @CsvSource({
        "建材, 临沂示例建材有限公司, 临沂示例<mark>建材</mark>有限公司",
        "建, 建材建, <mark>建</mark>材<mark>建</mark>",
        "示例 例建, 临沂示例建材, 临沂<mark>示例建</mark>材",
        "蘭山, 临沂兰山厂, 临沂<mark>兰山</mark>厂",
        "兰山建, 临沂（兰山）建材, 临沂（<mark>兰山）建</mark>材",
        "abc, ＡＢＣ公司, <mark>ＡＢＣ</mark>公司",
        "𡐓, 莫𡐓村, 莫<mark>𡐓</mark>村",
        "株式, 甲㍿乙, 甲<mark>㍿</mark>乙",
        "b, a<b>&\"', a&lt;<mark>b</mark>&gt;&amp;&quot;&#39;"
    })
    void marksTheWordsOfAQuery(String query, String text, String marked) {
        assertThat(Highlights.of(query).mark(text)).contains(marked);
    }

    @Test
    void isEmptyWithoutAHit() {
        assertThat(Highlights.of("建材").mark("公路")).isEmpty();
        assertThat(Highlights.of("。").mark("公路。")).isEmpty();
        assertThat(Highlights.of("建材").mark("")).isEmpty();
    }

    @Test
    void cutsALongTextToWhatSurroundsTheFirstHit() {
        String marked = Highlights.of("建材")
                .mark("前".repeat(300) + "建材" + "后".repeat(300))
                .orElseThrow();
        assertThat(marked).isEqualTo("…" + "前".repeat(30) + "<mark>建材</mark>" + "后".repeat(88) + "…");
        assertThat(Highlights.of("建材").mark("建材" + "后".repeat(300)).orElseThrow())
                .startsWith("<mark>建材</mark>后");
    }

    @Test
    void partsNoCharacterWhereItCuts() {
        String marked = Highlights.of("建材")
                .mark("𡐓".repeat(99) + "a建材" + "𡐓".repeat(99))
                .orElseThrow();
        assertThat(marked.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private record TextAndQuery(String text, String query) {}

    /** A text with markup in it, and a query that the text's first character answers. */
    private static TextAndQuery draw(Random random) {
        String text = Cases.text(random, 30)
                + Cases.pick(random, List.of("<b>", "\"", "'", "&", "建材"))
                + Cases.text(random, 30);
        return new TextAndQuery(text, Cases.text(random, 30) + " " + text.substring(0, text.offsetByCodePoints(0, 1)));
    }

    @Test
    void letsNoMarkupThrough() {
        Cases.check(
                "no markup gets through",
                HighlightsTest::draw,
                drawn -> Highlights.of(drawn.query()).mark(drawn.text()).ifPresent(html -> {
                    String plain = html.replace("<mark>", "").replace("</mark>", "");
                    assertThat(plain).doesNotContain("<", ">", "\"", "'");
                    assertThat(html.split("<mark>", -1)).hasSameSizeAs(html.split("</mark>", -1));
                }));
    }
}
