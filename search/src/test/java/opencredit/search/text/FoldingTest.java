package opencredit.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    臨沂市蘭山區, 临沂市兰山区
                    ＡＢＣ１２３, abc123
                    İstanbul, istanbul
                    Café, cafe
                    ﬁnance, finance
                    ㍿, 株式会社
                    ①号, 1号
                    临沂（兰山）建材, 临沂兰山建材
                    【示】〔2026〕12号, 示202612号
                    “示例”《报》<社>, 示例报社
                    临沂　兰 山, 临沂兰山
                    二○二六, 二〇二六
                    ABC DEF, abc|def
                    A-1, a|1
                    示例·建材, 示例|建材
                    张*, 张
                    莫𡐓村, 莫𡐓村
                    ' 示例 ', 示例
                    """)
    void foldsWhatMeansTheSame(String text, String folded) {
        assertThat(fold(text)).isEqualTo(folded);
    }

    @Test
    void knowsWhereEveryFoldedCharacterStands() {
        Cases.check(
                "every folded character knows where it stands",
                random -> Cases.text(random, 60),
                FoldingTest::standsInOrder);
    }

    private static void standsInOrder(String text) {
        FoldedText folded = FoldedText.of(text);
        for (int i = 0; i < folded.length(); i++) {
            assertThat(folded.start(i)).isBetween(0, folded.end(i));
            assertThat(folded.end(i)).isLessThanOrEqualTo(text.length());
            assertThat(i == 0 || folded.start(i) >= folded.start(i - 1)).isTrue();
        }
    }

    @Test
    void leavesFoldedTextAsItIs() {
        Cases.check("folded text is left as it is", random -> Cases.text(random, 60), text -> {
            String once = fold(text).replace('|', '-');
            assertThat(fold(once).replace('|', '-')).isEqualTo(once);
        });
    }

    @Test
    void foldsEveryCharacterToWhatFoldsToItself() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String once = fold(Character.toString(point));
            assertThat(fold(once)).as("U+%04X", point).isEqualTo(once);
        }
    }

    private static String fold(String text) {
        return FoldedText.of(text)
                .points()
                .mapToObj(point -> point == FoldedText.GAP ? "|" : Character.toString(point))
                .collect(Collectors.joining());
    }
}
