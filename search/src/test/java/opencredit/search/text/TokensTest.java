package opencredit.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
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

    @Test
    void everyFragmentIsAPhraseOfTheText() {
        Cases.check("every fragment is a phrase of the text", Cut::draw, cut -> {
            String pairs = Tokens.pairs(List.of("前面", cut.name(), "后面"));
            assertThat(stands(Phrase.of(cut.fragment()), pairs)).isTrue();
            assertThat(stands(Phrase.start(cut.name()), Tokens.namePairs(cut.name())))
                    .isTrue();
        });
    }

    /** A name, and two or more neighbouring characters of it without a gap between them. */
    private record Cut(String name, String fragment) {
        static Cut draw(Random random) {
            while (true) {
                String name = name(random);
                int[] points = FoldedText.of(name).points().toArray();
                int start = random.nextInt(points.length);
                int length = Math.min(random.nextInt(30), points.length - start);
                String fragment = new String(points, start, length);
                if (length > 1 && fragment.indexOf(FoldedText.GAP) < 0) {
                    return new Cut(name, fragment);
                }
            }
        }

        private static String name(Random random) {
            String letters = "临沂示例建材有限公司（）() -Aa1。\uE123";
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(30); length > 0; length--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            return name.append("𡐓").toString();
        }
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
}
