package opencredit.api.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import opencredit.api.portal.text.Data;
import opencredit.api.query.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link of an authority asks for one body. */
class AuthorityNamesTest {
    private static final String CODE = "11371300000000019M";

    @ParameterizedTest
    @ValueSource(strings = {"临沂示例局", "示例局,示例科", "示例局，示例科", " 示例局", "示例局，"})
    void theFilterTakesItForOne(String name) {
        String asked = AuthorityNames.of(record(name, ",\"code\":\"" + CODE + "\""));
        assertThat(Parameters.values(asked)).containsExactly(asked);
        assertThat(asked).isIn(name, CODE);
        assertThat(AuthorityNames.of(record(name, "")))
                .as("nothing better is known")
                .isEqualTo(name);
    }

    private static Data record(String name, String code) {
        return Data.of(("{\"authority\":{\"name\":\"" + name + "\"" + code + "}}").getBytes(StandardCharsets.UTF_8));
    }
}
