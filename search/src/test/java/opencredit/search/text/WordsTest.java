package opencredit.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "建材, 建材",
        "建材 罚款, 建材|罚款",
        "'　建材　　罚款 ', 建材|罚款",
        "'建材,罚款、公路', 建材|罚款|公路",
        "临沂（兰山）建材, 临沂兰山建材",
        "建材 建材 臨沂, 建材|临沂",
        "A-1 公司, a|1|公司",
        "临示〔2026〕12号, 临示202612号"
    })
    void partsAQueryBySpacesAndPunctuation(String typed, String words) {
        assertThat(String.join("|", Words.of(typed).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "。，、", "《》()", "*:*", "​"})
    void hasNoWordsWhereNothingCanBeLookedFor(String typed) {
        assertThat(Words.of(typed).isEmpty()).isTrue();
    }

    @Test
    void takesTheFirstTwentyWords() {
        String typed = IntStream.range(0, 50).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertThat(Words.of(typed).words()).hasSize(20).startsWith("0", "1").endsWith("19");
    }

    @Test
    void hasDifferentWordsOfLettersOnly() {
        Cases.check("words differ and hold letters only", random -> Cases.text(random, 60), typed -> {
            List<String> words = Words.of(typed).words();
            assertThat(words).doesNotHaveDuplicates().allMatch(word -> !word.isEmpty());
            assertThat(typed.contains("\"") || words.stream().noneMatch(word -> word.indexOf(Words.GAP) >= 0))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'\"示例 建材\" 罚款', 示例建材|罚款, ''",
        "'“abc def”', abc_def, ''",
        "'\"abc, def\"', abc_def, ''",
        "'\"a bc\"', a|bc, ''",
        "'建材 -兰山', 建材, 兰山",
        "'建材　－蘭山', 建材, 兰山",
        "'建材 -\"兰山 罗庄\" -沂南', 建材, 兰山罗庄|沂南",
        "'-建材', '', 建材",
        "'A-1 - -- ---', a|1, ''",
        "'\"示例', 示例, ''",
        "'示\"例\"厂', 示例厂, ''",
        "'\"示例\"厂', 示例厂, ''"
    })
    void knowsPhrasesAndWhatMustNotBeThere(String typed, String words, String excluded) {
        Words parts = Words.of(typed);
        assertThat(String.join("|", parts.words()).replace(Words.GAP, '_')).isEqualTo(words);
        assertThat(String.join("|", parts.excluded())).isEqualTo(excluded);
    }
}
