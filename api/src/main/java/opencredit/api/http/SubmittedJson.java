package opencredit.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of a request. Nothing of it is kept, logged or said back. */
public final class SubmittedJson {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SubmittedJson() {}

    /** One JSON value in UTF-8, of at most so many bytes. */
    public static JsonNode read(Context ctx, int most) {
        if (!isJson(ctx.header("Content-Type"))) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            byte[] body = ctx.req().getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                throw Problem.of(ProblemType.CONTENT_TOO_LARGE);
            }
            return STRICT.readTree(body);
        } catch (JsonProcessingException broken) {
            throw Problem.of(ProblemType.INVALID_BODY);
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    private static boolean isJson(@Nullable String header) {
        return header != null
                && header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
