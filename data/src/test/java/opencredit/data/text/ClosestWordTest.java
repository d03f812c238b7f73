package opencredit.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestWordTest {
    private static final List<String> KNOWN = List.of("load", "serve", "undo", "penalties", "--issues", "--dry-run");

    @ParameterizedTest
    @CsvSource({
        "lod, load",
        "laod, load",
        "loads, load",
        "serv, serve",
        "penaltis, penalties",
        "penalites, penalties",
        "--issue, --issues",
        "--dryrun, --dry-run"
    })
    void isWhatWasMeant(String typed, String meant) {
        assertThat(ClosestWord.of(typed, KNOWN)).contains(meant);
    }

    @Test
    void anotherWordIsNothingMeant() {
        for (String typed : List.of("", "x", "withdraw", "licences", "--json")) {
            assertThat(ClosestWord.of(typed, KNOWN)).as(typed).isEmpty();
        }
    }
}
