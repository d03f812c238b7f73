package opencredit.api.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came back. */
public record ContractAnswer(HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    /** A header's value; empty where there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The content type without its parameters. */
    public String contentType() {
        return header("Content-Type").split(";")[0];
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("no JSON: " + text(), notJson);
        } catch (java.io.IOException inMemory) {
            throw new AssertionError(inMemory);
        }
    }

    /** The ids of the records on a page. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        json().path("records").forEach(record -> ids.add(record.path("id").textValue()));
        return ids;
    }
}
