package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.Cases;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void cleansWhatNobodySees() {
        assertThat(Texts.clean("　a\u0000b\u200bc\r\nd\re \u202e")).isEqualTo("abc\nd\ne");
        assertThat(Texts.clean("1\u00ad3\ufeff8")).isEqualTo("138");
        assertThat(Texts.line("临沂\r\n示例\t公司 ")).isEqualTo("临沂示例公司");
        assertThat(Texts.clean("莫𡐓村")).isEqualTo("莫𡐓村");
        assertThat(Texts.clean("a\ud83d")).isEqualTo("a");
    }

    @Test
    void documentNumbersLoseSpaceThatDoesNotBelong() {
        assertThat(Texts.number("临市监 处罚\n〔2026〕 12 号")).isEqualTo("临市监处罚〔2026〕12号");
        assertThat(Texts.number("NDA 000004 ORIG-1")).isEqualTo("NDA 000004 ORIG-1");
        assertThat(Texts.number("20190012.0")).isEqualTo("20190012");
        assertThat(Texts.number("1.0E9")).isEqualTo("1000000000");
        assertThat(Texts.number("2.10")).isEqualTo("2.10");
    }

    @Test
    void fillersAreNothing() {
        for (String cell : new String[] {"", "……", "——", "/", "无", "---", "N/A", "　", "。"}) {
            assertThat(Texts.isNothing(cell)).as(cell).isTrue();
        }
        assertThat(Texts.isNothing("0")).isFalse();
        assertThat(Texts.isNothing("无证经营")).isFalse();
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Texts.cut("莫𡐓村", 2)).isEqualTo("莫");
        assertThat(Texts.cut("abc", 3)).isEqualTo("abc");
    }

    @Test
    void cleanTextIsCleanForEver() {
        Cases.check("clean text is clean for ever", random -> Cases.text(random, 60), text -> {
            String clean = Texts.clean(text);
            assertThat(Texts.clean(clean)).isSameAs(clean);
            assertThat(clean.getBytes(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain((byte) 0);
        });
    }
}
