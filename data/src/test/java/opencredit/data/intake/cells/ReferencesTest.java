package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opencredit.data.text.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A character reference that a cell reads is the same character in a text as a page shows it, however it is written. */
class ReferencesTest {
    private static final List<Integer> CHARACTERS =
            List.of((int) ' ', (int) '-', (int) '0', (int) '3', (int) 'X', 0x738b, 0x20000);

    static Stream<String> written() {
        List<String> all = new ArrayList<>(List.of("&nbsp;", "&NBSP;", "&nbsp", "&#", "&#x", "&#;", "&#x;"));
        for (int character : CHARACTERS) {
            for (int zeros : new int[] {0, 1, 20}) {
                String padding = "0".repeat(zeros);
                String hex = Integer.toHexString(character);
                for (String number : List.of(
                        padding + character, "x" + padding + hex, "X" + padding + hex.toUpperCase(Locale.ROOT))) {
                    all.add("&#" + number + ";");
                    all.add("&#" + number);
                    all.add("&amp;#" + number + ";");
                    all.add("&amp;amp;#" + number + ";");
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("written")
    void aPageShowsWhatACellReads(String reference) {
        String read = Entities.decode("示" + reference + "例", false).replace('\u00a0', ' ');
        if (!read.contains("&")) {
            PageText page = PageText.of("示" + reference + "例");
            assertThat(page).isNotNull();
            assertThat(page.shown().replace('\u00a0', ' ')).isEqualTo(read);
            assertThat(page.start(1)).isEqualTo(1);
            assertThat(page.end(1)).isEqualTo(1 + reference.length());
        }
    }
}
