package opencredit.data.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.text.Han;
import opencredit.data.text.WordList;
import org.junit.jupiter.api.Test;

/** Names are told without patterns as patterns would tell them. */
class EndingsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{1,4}[\\p{IsHan}&&[^部队局院署厅店厂馆]]");
    private static final Set<String> SUFFIXES = WordList.read("organisation-suffixes.txt");
    private static final Set<String> TRADES = WordList.read("industries.txt");
    private static final List<String> WORDS = words();

    private static List<String> words() {
        List<String> words = new ArrayList<>(SUFFIXES);
        words.addAll(TRADES);
        for (String file : List.of("surnames.txt", "compound-surnames.txt", "given-names.txt", "name-elements.txt")) {
            words.addAll(WordList.read(file));
        }
        Collections.sort(words);
        return words;
    }

    private static String name(Random random) {
        String end = random.nextBoolean() ? Cases.pick(random, WORDS) : Cases.text(random, 3);
        return Cases.text(random, random.nextInt(3)) + Cases.pick(random, WORDS) + end;
    }

    @Test
    void everyWordAtAnEndIsFoundTheLongestFirst() {
        for (Set<String> words : List.of(SUFFIXES, TRADES)) {
            Endings endings = new Endings(words);
            Cases.check("ends of names of " + words.size(), EndingsTest::name, name -> {
                List<Integer> lengths =
                        IntStream.of(endings.lengths(name)).boxed().toList();
                assertThat(lengths).isSortedAccordingTo(Collections.reverseOrder());
                for (int from = 0; from < name.length(); from++) {
                    String end = name.substring(from);
                    if (words.contains(end) || words.contains("?" + end)) {
                        assertThat(lengths).contains(end.length());
                    }
                }
            });
        }
    }

    @Test
    void chineseNamesHaveTheFormThatThePatternHas() {
        Cases.check("forms of Chinese names", 4_000, EndingsTest::name, name -> {
            assertThat(PersonName.hasForm(name)).isEqualTo(CHINESE.matcher(name).matches());
            assertThat(Han.isAll(name)).isEqualTo(name.matches("(?s)\\p{IsHan}+"));
        });
    }

    @Test
    void theScriptIsTheOneOfPatterns() {
        Pattern han = Pattern.compile("\\p{IsHan}");
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            assertThat(Han.is(character))
                    .isEqualTo(han.matcher(Character.toString(character)).matches());
        }
        Pattern usual = Pattern.compile("[\\p{Lo}&&\\p{IsHan}]");
        for (char character = '\u4e00'; character <= '\u9fff'; character++) {
            assertThat(Han.isUsual(character)).isTrue();
            assertThat(usual.matcher(Character.toString(character)).matches()).isTrue();
            assertThat(Names.normalise(" " + character)).isEqualTo(Character.toString(character));
        }
    }
}
