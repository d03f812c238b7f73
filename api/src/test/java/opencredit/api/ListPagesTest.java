package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of a dataset by any filter, page by page. */
class ListPagesTest {
    private final ContractClient client = TestService.shared().client();

    private String page(String path) {
        return PageMarkup.of(client, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "region=371302",
                "from=2026-01-01&to=2026-03-31",
                "sort=decisionDate&limit=50",
                "minAmount=1000",
                "category=%E7%BD%9A%E6%AC%BE"
            })
    void aListIsWhatTheApiAnswers(String query) {
        String path = "/datasets/penalties/records?" + query;
        List<String> shown = PageMarkup.all(PageMarkup.RECORD, page(path)).stream()
                .distinct()
                .toList();
        assertThat(shown).isEqualTo(client.get("/v1" + path).ids());
        assertThat(client.send("GET", path).header("Link")).contains("/v1/datasets/penalties/records?");
    }

    /** A licence has a state and no amount, a penalty has both. */
    @Test
    void aListHasTheColumnsOfItsDataset() {
        assertThat(page("/datasets/licences/records"))
                .contains("<th scope=\"col\">当前状态</th>", "<td>有效</td>")
                .doesNotContain(">金额</th>");
        assertThat(page("/datasets/penalties/records?state=revoked")).contains("<td>撤销</td>", ">金额</th>");
    }

    /** What can be chosen is what the definitions say, so that no value has to be counted. */
    @Test
    void aFormOffersEveryValueOfTheDefinition() {
        JsonNode state = client.get("/v1/datasets/penalties")
                .json()
                .path("fields")
                .valueStream()
                .filter(field -> field.path("role").asText().equals("state"))
                .findFirst()
                .orElseThrow();
        String page = page("/datasets/penalties/records");
        assertThat(state.path("values")).isNotEmpty();
        state.path("values")
                .forEach(value -> assertThat(page)
                        .contains("<option value=\"" + value.path("value").textValue() + "\">"
                                + value.path("title").textValue() + "</option>"));
    }

    @Test
    void aListGoesOnWithItsFilters() {
        String first = page("/datasets/penalties/records?from=2026-01-01&limit=7");
        String next = PageMarkup.all(Pattern.compile("rel=\"next\" href=\"([^\"]+)\""), first)
                .getFirst()
                .replace("&amp;", "&");
        assertThat(next).contains("from=2026-01-01", "cursor=");
        assertThat(PageMarkup.all(PageMarkup.RECORD, page(next)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(PageMarkup.all(PageMarkup.RECORD, first));
        assertThat(first).contains("/v1/datasets/penalties/records?from=2026-01-01&amp;format=csv&amp;labels=zh");
    }

    @Test
    void everyValueOfAFilterIsAChipOfItsOwn() {
        String page = page("/datasets/penalties/records?region=371302,371311");
        assertThat(page)
                .contains("</span>兰山区 ", "href=\"/datasets/penalties/records?region=371311\"")
                .contains("</span>罗庄区 ", "href=\"/datasets/penalties/records?region=371302\"")
                .contains("<a href=\"/datasets/penalties/records\">全部取消</a>");
    }
}
