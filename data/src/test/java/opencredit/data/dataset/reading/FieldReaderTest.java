package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.yaml.Faults;
import opencredit.data.dataset.yaml.Section;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The types of fields are one closed set: those that there are, those that can be read, and those of the contract. */
class FieldReaderTest {
    /** What some type asks for. */
    private static final String DETAILS = """
            list: yes-or-no
            maximumLength: 7
            unit: yuan
            decimals: 2
            suppressBelow: 5
            dataset: penalties
            """;

    private final FieldReader reader = new FieldReader(Map.of());

    @Test
    void everyTypeIsReadByItsWord() {
        Set<Class<?>> read = new HashSet<>();
        for (String word : reader.words()) {
            Section section = Section.root("test.yaml", "type: " + word + "\n" + DETAILS, new Faults())
                    .orElseThrow();
            FieldType type = reader.type(section);
            assertThat(type.wire()).isEqualTo(word);
            read.add(type.getClass());
        }
        assertThat(read).containsExactlyInAnyOrder(FieldType.class.getPermittedSubclasses());
    }

    @Test
    void theContractKnowsTheSame() throws IOException {
        Path contract = Path.of(System.getProperty("opencredit.root"), "openapi.yaml");
        Map<?, ?> whole = new Yaml().load(Files.readString(contract));
        assertThat(strings(whole, "components", "schemas", "Field", "properties", "type", "enum"))
                .containsExactlyInAnyOrderElementsOf(reader.words());
    }

    private static Set<String> strings(Map<?, ?> whole, String... path) {
        Object at = whole;
        for (String member : path) {
            at = ((Map<?, ?>) at).get(member);
            assertThat(at).as(member).isNotNull();
        }
        Set<String> strings = new HashSet<>();
        ((Iterable<?>) at).forEach(each -> strings.add((String) each));
        return strings;
    }
}
