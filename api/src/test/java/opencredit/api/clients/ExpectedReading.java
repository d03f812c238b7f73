package opencredit.api.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import opencredit.api.contract.ContractClient;

/** What a reader's program should have understood: the same, asked by the tests' own client. */
final class ExpectedReading {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExpectedReading() {}

    static JsonNode of(ContractClient client, String code) {
        JsonNode page = client.get("/v1/datasets/penalties/records?limit=3&total=true&subject=" + code)
                .json();
        JsonNode first = page.at("/records/0");
        JsonNode archive = client.get("/v1/subjects/" + code).json();
        ObjectNode expected = JSON.createObjectNode();
        expected.set("datasets", each(client.get("/v1/datasets").json().path("datasets"), "/id"));
        expected.set("records", each(page.path("records"), "/id"));
        expected.set("total", page.at("/total/value"));
        expected.put("next", true);
        expected.set("decided", first.path("decisionDate"));
        expected.set("amount", first.path("amount"));
        expected.set("fine", first.at("/fields/fine"));
        expected.set("subject", archive.at("/subject/name"));
        expected.put("timeline", archive.path("timeline").size());
        expected.set(
                "found",
                each(
                        client.get("/v1/search?limit=3&q=%E5%BB%BA%E6%9D%90")
                                .json()
                                .path("records"),
                        "/id"));
        ArrayNode counts = expected.putArray("counts");
        client.get("/v1/statistics")
                .json()
                .path("groups")
                .forEach(group -> counts.addArray()
                        .add(group.path("value"))
                        .add(group.path("count"))
                        .add(group.path("amount")));
        expected.set(
                "shown",
                each(client.get("/v1/changes?limit=5&include=record").json().path("entries"), "/shown/documentNumber"));
        expected.putArray("looked").add(200).add(404);
        expected.put("refused", 404);
        return expected;
    }

    private static ArrayNode each(JsonNode list, String pointer) {
        ArrayNode values = JSON.createArrayNode();
        for (JsonNode element : list) {
            JsonNode value = element.at(pointer);
            values.add(value.isMissingNode() ? values.nullNode() : value);
        }
        return values;
    }
}
