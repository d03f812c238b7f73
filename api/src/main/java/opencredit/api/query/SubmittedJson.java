package opencredit.api.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The body of a request. Nothing of it is kept, logged or said back. */
public final class SubmittedJson {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SubmittedJson() {}

    /** One JSON value in UTF-8, of at most so many bytes. */
    public static JsonNode read(Request request, int most) {
        if (!isJson(request.header("Content-Type"))) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] body = bytes(request, most + 1);
        if (body.length > most) {
            int kilobytes = most / 1024;
            throw Problem.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    new Bilingual("请求体最多 " + kilobytes + " KB。", "At most " + kilobytes + " KB."));
        }
        try {
            JsonNode json = STRICT.readTree(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
            requireText(json);
            return json;
        } catch (JsonProcessingException | CharacterCodingException broken) {
            throw Problem.of(ProblemType.INVALID_BODY);
        }
    }

    /** A body that ends before its length, or whose chunks are broken, is the client's fault as a broken address is. */
    private static byte[] bytes(Request request, int most) {
        try {
            return request.content().open().readNBytes(most);
        } catch (IOException broken) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST);
        }
    }

    /** Escapes can produce an invalid text: half a character, or a NUL. Names of members are texts too. */
    private static void requireText(JsonNode json) {
        Deque<JsonNode> left = new ArrayDeque<>(List.of(json));
        while (!left.isEmpty()) {
            JsonNode next = left.pop();
            requireText(next.asText());
            next.fieldNames().forEachRemaining(SubmittedJson::requireText);
            next.forEach(left::push);
        }
    }

    private static void requireText(String text) {
        if (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text)) {
            throw Problem.of(ProblemType.INVALID_BODY);
        }
    }

    /** {@code application/json}, and of its parameters none but {@code charset=utf-8} (RFC 8259, 8.1). */
    private static boolean isJson(@Nullable String header) {
        return header != null
                && header.strip().toLowerCase(Locale.ROOT).matches("application/json( ?; ?charset=\"?utf-8\"?)?");
    }
}
