package opencredit.api.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!--<script>", "a & b -->", "\"' 引号\n", "\u2028"})
    void nothingEndsTheBlockAndAllOfItIsThere(String text) throws JsonProcessingException {
        String block = new StructuredData(Map.of("name", text)).toString();
        assertThat(block).doesNotContain("<", ">", "&");
        assertThat(new ObjectMapper().readTree(block).path("name").textValue()).isEqualTo(text);
    }
}
