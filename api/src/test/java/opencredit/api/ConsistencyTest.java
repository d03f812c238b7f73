package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

/** At one entry of the ledger, list, record, download, feed and search show the same records in the same versions. */
class ConsistencyTest {
    private final ContractClient client = TestService.shared().client();

    @Test
    void allPathsAgree() throws Exception {
        long head = TestService.shared().feed().head();
        TestService.shared().awaitKnown(head);
        for (String dataset : new String[] {"penalties", "licences"}) {
            Map<String, JsonNode> listed = pages("/v1/datasets/" + dataset + "/records?limit=100");
            assertThat(lines(dataset)).isEqualTo(listed);
            assertThat(seqs(listed)).isEqualTo(feed(dataset));
            Map<String, JsonNode> found = pages("/v1/search?limit=100&q=%E7%A4%BA&dataset=" + dataset);
            assertThat(found).isEqualTo(listed);
            assertThat(client.get("/v1/datasets/" + dataset)
                            .json()
                            .path("records")
                            .intValue())
                    .isEqualTo(listed.size());
        }
        assertThat(TestService.shared().feed().head())
                .as("nobody wrote meanwhile")
                .isEqualTo(head);
    }

    private Map<String, JsonNode> pages(String first) {
        Map<String, JsonNode> records = new TreeMap<>();
        String path = first;
        while (path != null) {
            ContractAnswer page = client.get(path);
            page.json().path("records").forEach(record -> put(records, record));
            String link = page.header("Link");
            path = link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
        }
        return records;
    }

    private static void put(Map<String, JsonNode> records, JsonNode record) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) record).remove("highlights");
        assertThat(records.put(record.path("id").textValue(), record))
                .as("twice")
                .isNull();
    }

    private Map<String, JsonNode> lines(String dataset) throws Exception {
        Map<String, JsonNode> records = new TreeMap<>();
        for (String line : client.get("/v1/datasets/" + dataset + "/records?format=jsonl")
                .text()
                .lines()
                .toList()) {
            put(records, new ObjectMapper().readTree(line));
        }
        return records;
    }

    private static Map<String, Long> seqs(Map<String, JsonNode> records) {
        Map<String, Long> seqs = new HashMap<>();
        records.forEach((id, record) -> seqs.put(id, record.path("seq").longValue()));
        return seqs;
    }

    /** The last entry of each record that is shown. */
    private Map<String, Long> feed(String dataset) {
        Map<String, Long> seqs = new LinkedHashMap<>();
        long after = 0;
        JsonNode page;
        do {
            page = client.get("/v1/changes?limit=1000&dataset=" + dataset + "&after=" + after)
                    .json();
            page.path("entries").forEach(entry -> follow(seqs, entry));
            after = page.path("next").longValue();
        } while (after < page.path("head").longValue());
        return seqs;
    }

    private static void follow(Map<String, Long> seqs, JsonNode entry) {
        String id = entry.path("record").textValue();
        if (entry.path("event").textValue().equals("withdrawn")) {
            seqs.remove(id);
            return;
        }
        seqs.put(id, entry.path("seq").longValue());
    }
}
