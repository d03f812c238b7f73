package opencredit.api.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.http.CodedNames;
import opencredit.api.portal.text.QueryStrings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodedReadingTest {
    static Stream<String> names() {
        return CodedNames.of("lang").stream();
    }

    /** The way to read goes on in links and not in what is asked; given twice it is asked, so that it is refused. */
    @ParameterizedTest
    @MethodSource("names")
    void theWayToReadIsNoPartOfWhatIsAsked(String name) {
        String query = "q=a%20b&" + name + "=en";
        assertThat(ReadingStyle.asked(query)).isEqualTo("q=a%20b");
        assertThat(ReadingStyle.kept(QueryStrings.read(query))).isEqualTo(Map.of("lang", "en"));
        assertThat(ReadingStyle.asked("lang=en&" + name + "=zh")).isEqualTo("lang=en&" + name + "=zh");
        assertThat(ReadingStyle.asked(name + "=fr")).isEqualTo(name + "=fr");
    }
}
