package opencredit.data.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.Cases;
import opencredit.data.subject.SubjectKind;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final UUID ID = UUID.fromString("019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10");
    private static final UUID OTHER = UUID.fromString("019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e11");

    @Test
    void isWhatTheReferenceMakesOfIt() {
        Cases.check(
                "content is what the reference makes of it",
                DrawnDisclosures::disclosure,
                ContentTest::isCanonicalAndComplete);
    }

    private static void isCanonicalAndComplete(Disclosure disclosure) {
        byte[] content = Content.of(disclosure).bytes(ID, 7);
        assertThat(canonical(content)).isEqualTo(content);
        JsonNode read = tree(content);
        assertThat(read.get("id").asText()).isEqualTo(ID.toString());
        assertThat(read.get("version").asInt()).isEqualTo(7);
        assertThat(read.at("/subject/name").asText())
                .isEqualTo(disclosure.subject().name());
        assertThat(read.get("fields")).isEqualTo(new ObjectMapper().valueToTree(disclosure.fields()));
    }

    private static byte[] canonical(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesAnotherIdAndVersion() {
        Cases.check("content takes another id and version", DrawnDisclosures::disclosure, disclosure -> {
            Content content = Content.of(disclosure);
            String first = new String(content.bytes(ID, 1), StandardCharsets.UTF_8);
            assertThat(Content.renamed(first, ID, 1, OTHER, 12)).isEqualTo(content.bytes(OTHER, 12));
        });
    }

    @Test
    void differsInItsDigestWhereItDiffers() {
        Cases.check("content differs in its digest where it differs", DrawnDisclosures::two, pair -> {
            Content one = Content.of(pair.getFirst());
            Content other = Content.of(pair.getLast());
            assertThat(one.digest().equals(other.digest()))
                    .isEqualTo(Arrays.equals(one.bytes(ID, 1), other.bytes(ID, 1)));
        });
    }

    @Test
    void looksLikeThis() {
        Disclosure disclosure = new Disclosure(
                "penalties",
                OTHER,
                new Party("临沂示例建材有限公司", "91371300699999996U", SubjectKind.ORGANIZATION),
                null,
                new Party("临沂示例市场监督管理局", null, null),
                null,
                "371300",
                List.of("罚款"),
                "生产\"不合格\"建材",
                "临示市监处罚〔2026〕12号",
                LocalDate.of(2026, 5, 20),
                new BigDecimal("20000"),
                new Disclosure.Window(Instant.parse("2029-05-20T16:00:00Z"), "2026/general", false),
                "2018",
                List.of(),
                Disclosure.Standing.NONE,
                new TreeMap<>(Map.of("fine", "20000.00")));
        assertThat(new String(Content.of(disclosure).bytes(ID, 2), StandardCharsets.UTF_8))
                .isEqualTo("{\"amount\":\"20000.00\",\"authority\":{\"name\":\"临沂示例市场监督管理局\"},"
                        + "\"categories\":[\"罚款\"],\"dataset\":\"penalties\",\"decisionDate\":\"2026-05-20\","
                        + "\"documentNumber\":\"临示市监处罚〔2026〕12号\",\"edition\":\"2018\","
                        + "\"fields\":{\"fine\":\"20000.00\"},\"id\":\"019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10\","
                        + "\"region\":\"371300\",\"rule\":\"2026/general\","
                        + "\"subject\":{\"code\":\"91371300699999996U\",\"kind\":\"organization\","
                        + "\"name\":\"临沂示例建材有限公司\"},\"title\":\"生产\\\"不合格\\\"建材\",\"version\":2,"
                        + "\"visibleUntil\":\"2029-05-21T00:00:00+08:00\"}");
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        String json = new String(
                new CanonicalJson(4).string("a\uD800b\uDC00\uD834\uDD1E").toBytes(), StandardCharsets.UTF_8);
        assertThat(json).isEqualTo("\"a\uFFFDb\uFFFD\uD834\uDD1E\"");
    }
}
