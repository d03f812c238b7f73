package opencredit.api.portal.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.data.subject.CreditCode;

/**
 * An answer of the API, or a part of it, as a page reads it: what is missing is empty and never an error. Parts are
 * named by JSON Pointer (RFC 6901).
 */
public record Data(JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What has no parts. */
    public static final Data NOTHING = new Data(MissingNode.getInstance());

    /** What JSON says. */
    public static Data of(byte[] json) {
        try {
            return new Data(JSON.readTree(json));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    /** The part; empty where there is none. */
    public Data at(String pointer) {
        return new Data(json.at(pointer));
    }

    /** A text, number or flag as text; empty where there is none. */
    public String text(String pointer) {
        return json.at(pointer).asText("");
    }

    /** The code that a party of a record is known by; empty where it has none, or one that fails its check. */
    public String identity(String party) {
        String code = text(party + "/code");
        return CreditCode.isValid(code) ? code : "";
    }

    /** A whole number, 0 where there is none. */
    public long number(String pointer) {
        return json.at(pointer).asLong();
    }

    /** Whether the part is there, and neither null nor an empty text, list or object. */
    public boolean has(String pointer) {
        JsonNode part = json.at(pointer);
        return !part.isMissingNode()
                && !part.isNull()
                && !(part.isTextual() && part.textValue().isEmpty())
                && !(part.isContainerNode() && part.isEmpty());
    }

    /** The elements of a list. */
    public List<Data> list(String pointer) {
        List<Data> elements = new ArrayList<>();
        json.at(pointer).forEach(element -> elements.add(new Data(element)));
        return elements;
    }

    /** The members of an object. */
    public SequencedMap<String, Data> members(String pointer) {
        SequencedMap<String, Data> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : json.at(pointer).properties()) {
            members.put(member.getKey(), new Data(member.getValue()));
        }
        return members;
    }

    /** This itself as text. */
    public String text() {
        return json.asText("");
    }
}
