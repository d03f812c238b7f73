package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
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
                "sort=-amount",
                "sort=amount&region=371302",
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
                .doesNotContain("<th scope=\"col\" class=\"number\"");
        assertThat(page("/datasets/penalties/records?state=revoked"))
                .contains("<td>撤销</td>", "<th scope=\"col\" class=\"number\"");
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

    /** A column's head is a link: by this column, and by it the other way round. */
    @Test
    void columnsSortByLinks() {
        String list = "/datasets/penalties/records?region=371302";
        assertThat(page(list))
                .contains("aria-sort=\"descending\"><a class=\"sort\" href=\"" + list.replace("&", "&amp;")
                        + "&amp;sort=decisionDate\"")
                .contains("aria-sort=\"none\"><a class=\"sort\" href=\"" + list + "&amp;sort=-amount\"");
        assertThat(page(list + "&sort=-amount"))
                .contains("aria-sort=\"descending\"><a class=\"sort\" href=\"" + list + "&amp;sort=amount\"")
                .contains("aria-sort=\"none\"><a class=\"sort\" href=\"" + list + "\"")
                .contains("<option value=\"-amount\" selected>金额从大到小</option>");
        assertThat(page(list + "&sort=amount"))
                .contains("aria-sort=\"ascending\"><a class=\"sort\" href=\"" + list + "&amp;sort=-amount\"");
        assertThat(page("/datasets/licences/records"))
                .as("licences have no amounts")
                .doesNotContain("金额从大到小", "sort=-amount");
    }

    /** Nobody types a filter again to see its figures, its map, or where it came from. */
    @Test
    void aFilteredListLeadsToItsFiguresAndBack() {
        String filter = "region=3713&amp;minAmount=1000";
        String list = "/datasets/penalties/records?" + filter;
        String page = page(list.replace("&amp;", "&") + "&sort=-amount");
        for (String by : List.of("region", "authority", "year", "month")) {
            String figures = "/statistics?by=" + by + "&amp;dataset=penalties&amp;" + filter;
            assertThat(page).contains("href=\"" + figures + "\"");
            assertThat(page(figures.replace("&amp;", "&"))).contains("href=\"" + list + "\"");
        }
    }

    @Test
    void aMapLeadsToTheRecordsOfEachCounty() {
        String page = page("/statistics?by=region&dataset=penalties");
        long count = client.get("/v1/datasets/penalties/records?region=371302&total=true&limit=1")
                .json()
                .at("/total/value")
                .longValue();
        assertThat(page)
                .contains("<td class=\"shade-5\"><a href=\"/datasets/penalties/records?region=371302\">兰山区<strong>"
                        + count + "</strong></a></td>")
                .contains("<td class=\"shade-0\"><span>沂水县<strong>0</strong></span></td>")
                .contains("不在方格内：", "示意图");
        assertThat(page("/statistics?by=year&dataset=penalties")).doesNotContain("shade-");
    }

    /** A body is known by each of its names, and a row leads to what it decided. */
    @Test
    void anAuthorityIsALinkAndFoundByAnyOfItsNames() {
        String name = Place.encode(Fictional.AUTHORITY_NAME).replace("+", "%20");
        assertThat(page("/datasets/penalties/records?from=2026-01-01"))
                .contains("<a href=\"/datasets/penalties/records?from=2026-01-01&amp;authority=" + name + "\">");
        String list = "/v1/datasets/penalties/records?limit=1000&authority=";
        List<String> byCode = client.get(list + Fictional.AUTHORITY_CODE).ids();
        assertThat(byCode).isNotEmpty();
        for (String each : List.of(Fictional.AUTHORITY_NAME, Fictional.AUTHORITY_NAME + "（演示数据）")) {
            assertThat(client.get(list + Place.encode(each)).ids()).isEqualTo(byCode);
            assertThat(client.get(list + Place.encode(each) + ",nobody").ids()).isEqualTo(byCode);
            assertThat(client.get("/v1/datasets/penalties/records?limit=1000&subject=" + Fictional.subjectCode(0)
                                    + "&authority=" + Place.encode(each))
                            .ids())
                    .isNotEmpty()
                    .isSubsetOf(byCode);
        }
    }
}
