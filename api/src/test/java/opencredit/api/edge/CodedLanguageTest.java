package opencredit.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import opencredit.api.http.CodedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodedLanguageTest {
    static Stream<String> names() {
        return CodedNames.of("lang").stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theLanguageIsReadHoweverItsNameIsCoded(String name) {
        assertThat(Language.of("q=1&" + name + "=en", "zh")).isEqualTo("en");
        assertThat(Language.of(name + "=%65n", "zh")).isEqualTo("en");
    }

    @Test
    void whatIsNoLanguageLeavesItToTheBrowser() {
        for (String query : new String[] {"lang=fr", "lang", "lang=%", "la%6=en", "language=en", ""}) {
            assertThat(Language.of(query, "en")).as(query).isEqualTo("en");
            assertThat(Language.of(query, null)).as(query).isEqualTo("zh");
        }
    }
}
