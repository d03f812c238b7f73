package opencredit.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @Test
    void pairsNeighboursWithinATextAndWithinAWord() {
        assertThat(Tokens.pairs(List.of("临沂市", "A1 B2"))).isEqualTo("临沂 沂市 | a1 | | b2 | ");
        assertThat(Tokens.pairs(List.of("山", ""))).isEqualTo("| | ");
        assertThat(Tokens.pairs(List.of())).isEmpty();
    }

    @Test
    void marksWhereANameStarts() {
        assertThat(Tokens.namePairs("临沂")).isEqualTo("^临 临沂 ");
        assertThat(Tokens.namePairs("山")).isEqualTo("^山 ");
    }

    @Test
    void takesEachCharacterOnce() {
        assertThat(Tokens.singles(List.of("临沂临", "Aa 沂"))).isEqualTo("a 临 沂 ");
    }

    @Test
    void makesOneKeyOfANumber() {
        assertThat(Tokens.key("临示〔2026〕 12-3号")).isEqualTo("临示2026123号").isEqualTo(Tokens.key("臨示[2026]12 3號"));
        assertThat(Tokens.key("《》")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "临沂示例律师事务所, linyishililushishiwusuo",
        "示例银行, shiliyinhang",
        "重庆长江音乐厅, chongqingchangjiangyinyueting",
        "旅行社, luxingshe",
        "了不起, liaobuqi",
        "单县, shanxian",
        "乐陵市, laolingshi",
        "绿地女装, ludinuzhuang",
        "lvdi, ludi",
        "lüdi, ludi",
        "东阿阿胶, dongeejiao",
        "中国工商银行朝阳支行, zhongguogongshangyinhangchaoyangzhihang",
        "A123公司, a123gongsi",
        "臨沂, linyi"
    })
    void readsNamesAsTheyAreTyped(String name, String pinyin) {
        assertThat(Tokens.pinyin(name)).isEqualTo(pinyin);
    }

    /** What strangers type fills no memory: private use, unassigned and beyond every script it is read as nothing. */
    @Test
    void readsOnlyWhatHasAReading() {
        for (int point = 0xE000; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.UnicodeScript.of(point) == Character.UnicodeScript.UNKNOWN) {
                assertThat(Pinyin.of(point)).isEmpty();
            }
        }
        assertThat(Pinyin.of(0x30EDE)).isSameAs(Pinyin.of(0x30EDE));
    }

    @Test
    void pairsPinyinInFullAndByInitials() {
        assertThat(Tokens.namePairs(Tokens.pinyin("临沂"))).isEqualTo("^l li in ny yi ");
        assertThat(Tokens.namePairs(Tokens.initials("临沂"))).isEqualTo("^l ly ");
    }

    @Property
    void everyFragmentIsAPhraseOfTheText(
            @ForAll("names") String name,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 30) int length) {
        int[] points = FoldedText.of(name).points().toArray();
        int start = Math.min(from, points.length);
        int end = Math.min(start + length, points.length);
        String fragment = new String(points, start, end - start);
        Assume.that(end - start > 1 && fragment.indexOf(FoldedText.GAP) < 0);
        assertThat(stands(Phrase.of(fragment), Tokens.pairs(List.of("前面", name, "后面"))))
                .isTrue();
        assertThat(stands(Phrase.start(name), Tokens.namePairs(name))).isTrue();
    }

    /** What a search engine does with a phrase. */
    private static boolean stands(Phrase phrase, String tokens) {
        List<String> text = Arrays.asList(tokens.split(" "));
        for (int at = 0; at < text.size(); at++) {
            int start = at;
            boolean here = true;
            for (int i = 0; i < phrase.tokens().size(); i++) {
                int position =
                        start + phrase.positions().get(i) - phrase.positions().getFirst();
                here &= position < text.size()
                        && text.get(position).equals(phrase.tokens().get(i));
            }
            if (here) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("临沂示例建材有限公司（）() -Aa1。")
                .withChars('\uE123')
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(name -> name + "𡐓");
    }
}
