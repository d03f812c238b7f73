package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class SearchPathTest {
    private final ContractClient client = TestService.shared().client();

    private ContractAnswer search(String words, String more) {
        return client.get("/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
    }

    @Test
    void findsSubjectsAndRecordsAndMarksTheWords() {
        JsonNode answer = search("示例食品7号", "").json();
        assertThat(answer.at("/subjects/0/code").textValue()).isEqualTo(Fictional.subjectCode(7));
        assertThat(answer.at("/records/0/subject/code").textValue()).isEqualTo(Fictional.subjectCode(7));
        assertThat(answer.at("/records/0/highlights").toString()).contains("临沂<mark>示例食品7号</mark>有限公司");
    }

    @Test
    void numbersComeFirst() {
        assertThat(search("临示市监处罚(2026)33号", "")
                        .json()
                        .at("/records/0/documentNumber")
                        .textValue())
                .isEqualTo("临示市监处罚〔2026〕33号");
        String code = Fictional.subjectCode(11);
        assertThat(search(code.toLowerCase(), "")
                        .json()
                        .at("/records/0/subject/code")
                        .textValue())
                .isEqualTo(code);
    }

    @Test
    void wholeResultIsReachableByCursor() {
        Set<String> ids = new LinkedHashSet<>();
        String path = "/v1/search?limit=100&dataset=licences&facets=dataset,authority,region,category,state,year&q="
                + URLEncoder.encode("示例", StandardCharsets.UTF_8);
        JsonNode first = client.get(path).json();
        assertThat(first.at("/facets/dataset/0/count").intValue()).isEqualTo(TestService.LICENCES);
        assertThat(first.at("/facets/dataset/0/label").textValue()).isEqualTo("行政许可");
        int size = 0;
        while (path != null) {
            ContractAnswer page = client.get(path);
            size += page.ids().size();
            ids.addAll(page.ids());
            String link = page.header("Link");
            path = link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(ids).hasSize(TestService.LICENCES);
        assertThat(size).isEqualTo(TestService.LICENCES);
    }

    @Test
    void filtersHold() {
        JsonNode records = search("示例", "&region=371302&category=%E8%AD%A6%E5%91%8A&limit=1000")
                .json()
                .path("records");
        assertThat(records).isNotEmpty();
        for (JsonNode record : records) {
            assertThat(record.path("region").textValue()).isEqualTo("371302");
            assertThat(record.path("categories").toString()).contains("警告");
        }
        assertThat(search("没有这样的企业名称", "").ids()).isEmpty();
    }

    @Test
    void suggestsWhileTyping() {
        JsonNode suggestions = client.get("/v1/suggest?limit=3&q=" + URLEncoder.encode("临沂示例建", StandardCharsets.UTF_8))
                .json()
                .path("suggestions");
        assertThat(suggestions).hasSize(3);
        assertThat(suggestions.findValuesAsText("name")).allMatch(name -> name.startsWith("临沂示例建"));
        assertThat(suggestions.findValuesAsText("kind")).containsOnly("subject");
    }

    private JsonNode suggestions(String typed) {
        return client.get("/v1/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .json()
                .path("suggestions");
    }

    @Test
    void suggestsAuthoritiesAndNumbers() {
        JsonNode authority = suggestions("临沂示例市场").path(0);
        assertThat(authority.path("kind").textValue()).isEqualTo("authority");
        assertThat(authority.path("name").textValue()).isEqualTo("临沂示例市场监督管理局");
        assertThat(suggestions("lyslsc").findValuesAsText("kind")).contains("authority");
        JsonNode number = suggestions("临示市监处罚(2026)3").path(0);
        assertThat(number.path("kind").textValue()).isEqualTo("number");
        assertThat(number.path("number").textValue()).startsWith("临示市监处罚〔2026〕3");
        assertThat(number.path("name").textValue()).isNotEmpty();
    }

    @Test
    void findsTheSubjectInSpiteOfAMistake() {
        JsonNode answer = search("临沂示列食品7号有限公司", "&facets=dataset").json();
        assertThat(answer.at("/subjects/0/code").textValue()).isEqualTo(Fictional.subjectCode(7));
        assertThat(answer.at("/records")).isNotEmpty();
        assertThat(answer.at("/facets/dataset/0/count").intValue()).isPositive();
        assertThat(search("示例 -食品", "").json().at("/records").findValuesAsText("name"))
                .noneMatch(name -> name.contains("食品"));
    }

    @Test
    void refusesWhatIsNoQuery() {
        for (String query :
                List.of("", "?q=", "?q=%20", "?q=" + "a".repeat(101), "?q=a&limit=0", "?q=a&facets=subject")) {
            assertThat(client.get("/v1/search" + query).status()).as(query).isEqualTo(400);
        }
        for (String query : List.of("", "?q=" + "a".repeat(101), "?q=a&limit=21")) {
            assertThat(client.get("/v1/suggest" + query).status()).as(query).isEqualTo(400);
        }
    }
}
