package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of datasets and of statistics. */
class NumberPagesTest {
    private static final Pattern VALUE = Pattern.compile("<data value=\"([^\"]*)\">");

    private final ContractClient client = TestService.shared().client();

    private String page(String path) {
        return PageMarkup.of(client, path);
    }

    @Test
    void everyDatasetIsListedUnderItsTask() {
        JsonNode catalogue = client.get("/v1/datasets").json();
        String page = page("/datasets");
        catalogue
                .path("datasets")
                .forEach(dataset -> assertThat(page)
                        .contains("href=\"/datasets/" + dataset.path("id").textValue() + "\"")
                        .contains(dataset.path("title").textValue()));
        assertThat(catalogue.path("tasks").size()).isGreaterThan(10);
        catalogue
                .path("datasets")
                .forEach(dataset -> dataset.path("tasks")
                        .forEach(task -> assertThat(catalogue.path("tasks").findValuesAsText("id"))
                                .contains(task.textValue())));
        assertThat(page("/datasets?lang=en"))
                .contains("Records of government dishonesty")
                .contains(client.get("/v1/codes/tasks?lang=en")
                        .json()
                        .path("title")
                        .textValue());
        assertThat(page("/datasets/inspections")).contains("<dd>加强督查考核</dd>");
        assertThat(page("/datasets/penalties")).contains("<dd>1．提升政府治理体系现代化水平</dd>");
    }

    @Test
    void everyDatasetHasItsDictionaryAndItsDownloads() throws Exception {
        for (JsonNode dataset : client.get("/v1/datasets").json().path("datasets")) {
            String path = "/datasets/" + dataset.path("id").textValue();
            String page = page(path);
            for (JsonNode field : dataset.path("fields")) {
                assertThat(page)
                        .contains("<code>" + field.path("name").textValue() + "</code>")
                        .contains(PageMarkup.text(field.path("title").textValue()));
            }
            for (JsonNode download : dataset.path("downloads")) {
                assertThat(page).contains(PageMarkup.text(download.path("href").textValue()));
            }
            assertThat(page)
                    .contains("href=\"https://spdx.org/licenses/"
                            + dataset.path("licence").textValue() + ".html\"");
            JsonNode about = PageMarkup.structured(page);
            assertThat(about.path("@type").textValue()).isEqualTo("Dataset");
            assertThat(about.path("distribution")).hasSize(3);
        }
    }

    /** The dataset's page and the page about all say the same of a window: which records, how long, by which law. */
    @Test
    void windowsSayWhichRecordsFallIntoAClass() {
        for (String path : List.of("/datasets/penalties", "/about")) {
            assertThat(page(path)).contains("程序为简易程序", "金额不低于", "其余信息", "两版不同的从轻");
        }
    }

    /** Every class and every code list of a dataset, with what it rests on and whether that was read. */
    @Test
    void pagesSayWhatRulesRestOn() {
        for (JsonNode dataset : client.get("/v1/datasets").json().path("datasets")) {
            String page = page("/datasets/" + dataset.path("id").textValue());
            String about = page("/about");
            for (JsonNode edition : dataset.at("/window/editions")) {
                for (JsonNode each : edition.path("classes")) {
                    assertThat(page).contains(rests(each.path("source")));
                    assertThat(about).contains(rests(each.path("source")));
                }
            }
            dataset.path("fields").forEach(field -> {
                if (field.has("source")) {
                    assertThat(page).contains(rests(field.path("source")));
                }
            });
        }
    }

    private static String rests(JsonNode source) {
        String status = source.path("status").textValue().equals("verified") ? "（已核对）" : "（推定）";
        return PageMarkup.text(source.path("text").textValue()) + status;
    }

    /** Search engines may keep this page, and would remember what is withdrawn. */
    @Test
    void theDatasetsOwnPageShowsNoRecord() {
        String page = page("/datasets/penalties");
        assertThat(PageMarkup.all(PageMarkup.RECORD, page)).isEmpty();
        JsonNode record =
                client.get("/v1/datasets/penalties/records?limit=1").json().at("/records/0");
        assertThat(page)
                .doesNotContain(record.at("/subject/name").textValue())
                .doesNotContain(record.at("/documentNumber").textValue());
        assertThat(client.send("GET", "/datasets/penalties").header("X-Robots-Tag"))
                .isEmpty();
        assertThat(client.send("GET", "/datasets/penalties/records").header("X-Robots-Tag"))
                .isEqualTo("noindex, noarchive");
    }

    /** Once, and not again above the form, where only the field is named. */
    @ParameterizedTest
    @ValueSource(strings = {"/datasets/penalties/records?from=%s", "/statistics?from=%s", "/statistics?to=%s"})
    void whatIsWrongIsSaidBesideItsField(String path) {
        ContractAnswer page = client.send("GET", path.formatted("yesterday"), "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("aria-invalid=\"true\"", "value=\"yesterday\"", "填写有误，请修改。");
        assertThat(page.text().split("应为 2026-05-20 这样的日期。", -1)).hasSize(2);
    }

    /** What narrows a page is seen, can be taken away, and stays when the form is sent again. */
    @ParameterizedTest
    @ValueSource(
            strings = {"state=valid", "subject=91371300MA3TESTX01", "number=2026-1", "minAmount=10", "maxAmount=99"})
    void whateverNarrowsStatisticsIsAFieldAndAChip(String condition) {
        String page = page("/statistics?region=371302&" + condition);
        String name = condition.substring(0, condition.indexOf('='));
        String value = condition.substring(condition.indexOf('=') + 1);
        assertThat(page)
                .containsPattern("name=\"" + name + "\"[^>]*value=\"" + value + "\"|value=\"" + value + "\" selected")
                .contains("<li><a href=\"/statistics?region=371302\">");
    }

    /** Categories and states are one dataset's; numbers and codes lead to few records, and are searched for. */
    @Test
    void statisticsOfferWhatCountsMany() {
        assertThat(page("/statistics"))
                .contains("name=\"region\"", "name=\"minAmount\"")
                .doesNotContain("name=\"category\"", "name=\"state\"", "name=\"number\"", "name=\"subject\"");
        assertThat(page("/statistics?dataset=penalties")).contains("name=\"category\"", "name=\"state\"");
    }

    /** By its title in every list, also where results are of all datasets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics?state=revoked",
                "/statistics?state=revoked&dataset=penalties",
                "/datasets/penalties/records?state=revoked",
                "/search?q=%E7%A4%BA%E4%BE%8B&state=revoked"
            })
    void aStateIsCalledByItsTitle(String path) {
        assertThat(page(path)).contains("</span>撤销 ", ">撤销</option>").doesNotContain("</span>revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minAmount", "maxAmount"})
    void whatIsWrongBringsItsField(String name) {
        ContractAnswer page = client.send("GET", "/statistics?" + name + "=x", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("id=\"" + name + "-error\">应为以元为单位的金额");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/datasets/penalties/records?limit=0|每页条数：应为 1 到",
                "/statistics?by=x|统计方式：可用的值",
                "/statistics?by=state|统计方式：按状态统计须先选定一个数据集"
            })
    void whatIsWrongWithoutAFieldIsSaidAboveTheForm(String asked) {
        String path = asked.substring(0, asked.indexOf('|'));
        ContractAnswer page = client.send("GET", path, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("role=\"alert\">" + asked.substring(asked.indexOf('|') + 1))
                .doesNotContain("type=\"hidden\" name=\"by\"");
    }

    @Test
    void statesAreCountedWithinOneDatasetOnly() {
        assertThat(page("/statistics?region=371302")).doesNotContain("by=state");
        String page = page("/statistics?dataset=licences&by=state");
        assertThat(page)
                .contains("有效", "href=\"/statistics?dataset=licences&amp;by=state\" aria-current=\"true\"")
                .contains("<li><a href=\"/statistics\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/datasets/penalties/records?authority=",
                "/datasets/penalties/records?number=",
                "/statistics?authority=",
                "/statistics?number="
            })
    void markupIsShownAsText(String path) {
        String markup = "\"><script>alert(1)</script>";
        String page = page(path + URLEncoder.encode(markup, StandardCharsets.UTF_8));
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script>alert");
    }

    @Test
    void statisticsAreTheApisWithTheirFilters() {
        for (String by : List.of("dataset", "region", "authority", "category", "year", "month")) {
            String query = "?by=" + by + "&dataset=penalties&from=2026-01-01";
            JsonNode groups = client.get("/v1/statistics" + query).json().path("groups");
            List<String> expected = new ArrayList<>();
            groups.forEach(group -> expected.add(group.path("count").asText()));
            List<String> values = PageMarkup.all(VALUE, page("/statistics" + query));
            assertThat(values).as(by).containsAll(expected);
            assertThat(client.send("GET", "/statistics" + query).header("Link")).contains("by=" + by);
        }
        assertThat(client.send("GET", "/statistics?by=region&format=csv").status())
                .isEqualTo(400);
    }

    @Test
    void everyRowLeadsToWhatItCounts() {
        String page = page("/statistics?by=month&dataset=penalties");
        String href = PageMarkup.all(Pattern.compile("<a href=\"(/datasets/penalties/records\\?[^\"]+)\""), page)
                .getFirst()
                .replace("&amp;", "&");
        JsonNode list = client.get("/v1" + href + "&limit=1000&total=true").json();
        JsonNode groups =
                client.get("/v1/statistics?by=month&dataset=penalties").json().path("groups");
        String month = href.replaceAll(".*from=([0-9]{4}-[0-9]{2}).*", "$1");
        groups.forEach(group -> {
            if (group.path("value").textValue().equals(month)) {
                assertThat(list.at("/total/value").longValue())
                        .isEqualTo(group.path("count").longValue());
            }
        });
        assertThat(groups.findValuesAsText("value")).contains(month);
    }

    @Test
    void picturesAreDrawnFromTheTables() {
        String page = page("/datasets/penalties");
        assertThat(page).contains("data-picture=\"time\"", "data-picture=\"bars\"", "data-series", "/pictures.js");
        String engine = PageMarkup.all(Pattern.compile("data-engine=\"([^\"]+)\""), page)
                .getFirst();
        assertThat(client.send("GET", engine).status()).isEqualTo(200);
        assertThat(page("/datasets")).doesNotContain("pictures.js", "echarts");
    }

    @Test
    void unknownDatasetsAreNotFound() {
        assertThat(client.send("GET", "/datasets/nosuch").status()).isEqualTo(404);
        assertThat(client.send("GET", "/datasets/nosuch/records").status()).isEqualTo(404);
        assertThat(client.send("GET", "/datasets/penalties?page=2").status()).isEqualTo(400);
    }
}
