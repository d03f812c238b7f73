package opencredit.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void coversAWordWithAsFewPairsAsWillDo() {
        assertThat(Phrase.of("临沂")).isEqualTo(new Phrase(List.of("临沂"), List.of(0)));
        assertThat(Phrase.of("临沂市")).isEqualTo(new Phrase(List.of("临沂", "沂市"), List.of(0, 1)));
        assertThat(Phrase.of("临沂市区")).isEqualTo(new Phrase(List.of("临沂", "市区"), List.of(0, 2)));
        assertThat(Phrase.of("莫𡐓村")).isEqualTo(new Phrase(List.of("莫𡐓", "𡐓村"), List.of(0, 1)));
    }

    @Test
    void holdsANameAtItsStart() {
        assertThat(Phrase.start("临沂")).isEqualTo(new Phrase(List.of("^临", "临沂"), List.of(0, 1)));
    }

    @Test
    void runsOverNoGap() {
        assertThat(Phrase.start("AB CD")).isEqualTo(new Phrase(List.of("^a", "ab", "cd"), List.of(0, 1, 4)));
    }
}
