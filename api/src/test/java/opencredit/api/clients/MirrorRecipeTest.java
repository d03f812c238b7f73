package opencredit.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of the guide, as the page has it: whoever runs it again and again has the register. */
class MirrorRecipeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant UNTIL = Instant.parse("2029-01-01T16:00:00Z");

    @TempDir
    Path folder;

    @Test
    void followsInPython() throws Exception {
        Tool.need("python3", "the recipe of the guide in Python is not run");
        follow("mirror-py", "python3");
    }

    @Test
    void followsInJavaScript() throws Exception {
        Tool.need("node", "the recipe of the guide in JavaScript is not run");
        follow("mirror-mjs", "node");
    }

    private void follow(String example, String interpreter) throws Exception {
        try (TestService service = new TestService()) {
            String kept = service.publish(Fictional.penalty(8100));
            String gone = service.publish(Fictional.penalty(8101));
            service.publish(Fictional.licence(8102));
            String text = GuideText.of(service.client(), "zh").example(example);
            assertThat(text.lines()).hasSizeLessThanOrEqualTo(20);
            Path program = Files.writeString(folder.resolve(example.replace('-', '.')), text, StandardCharsets.UTF_8);
            assertThat(copied(interpreter, program))
                    .isEqualTo(register(service.client()))
                    .hasSize(3);

            service.publish(Fictional.penalty(8100, UNTIL, "此后写成的违法行为"));
            service.ledger().withdraw(UUID.fromString(gone), Acts.of("repaired"), null);
            service.publish(Fictional.licence(8103));
            service.awaitKnown(service.feed().head());
            Map<String, JsonNode> copy = copied(interpreter, program);
            assertThat(copy).isEqualTo(register(service.client())).hasSize(3).doesNotContainKey(gone);
            assertThat(Objects.requireNonNull(copy.get(kept)).path("version").intValue())
                    .isEqualTo(2);
            assertThat(copied(interpreter, program)).as("nothing happened").isEqualTo(copy);
        }
    }

    private Map<String, JsonNode> copied(String interpreter, Path program) throws Exception {
        Tool.run(folder, Map.of(), interpreter, program.toString());
        Map<String, JsonNode> records = new TreeMap<>();
        JSON.readTree(folder.resolve("mirror.json").toFile())
                .path("records")
                .properties()
                .forEach(record -> records.put(record.getKey(), record.getValue()));
        return records;
    }

    private static Map<String, JsonNode> register(ContractClient client) {
        Map<String, JsonNode> records = new TreeMap<>();
        for (String dataset : List.of("penalties", "licences")) {
            client.get("/v1/datasets/" + dataset + "/records?limit=1000")
                    .json()
                    .path("records")
                    .forEach(record -> records.put(record.path("id").textValue(), record));
        }
        return records;
    }
}
