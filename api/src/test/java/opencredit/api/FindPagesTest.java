package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start and the results: what they show is what the API answers, and nothing that was typed becomes markup. */
class FindPagesTest {
    private static final TestService SERVICE = TestService.filled();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    private static final Pattern DATA = Pattern.compile("<(/v1/[^>]+)>; rel=\"alternate\"");
    private static final Pattern RECORD = Pattern.compile("href=\"/records/([0-9a-f-]{36})");
    private static final String SCRIPT = "</title><script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    private final ContractClient client = SERVICE.client();

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ContractAnswer page(String path) {
        ContractAnswer page = client.send("GET", path, "Accept", "text/html");
        assertThat(page.contentType()).as(path).isEqualTo("text/html");
        return page;
    }

    private static List<String> found(ContractAnswer page, Pattern pattern) {
        List<String> found = new ArrayList<>();
        pattern.matcher(page.text()).results().forEach(hit -> found.add(hit.group(1)));
        return found;
    }

    @Test
    void resultsAreThoseOfTheDataBesideThem() {
        for (String more : List.of(
                "", "&sort=-decisionDate", "&dataset=penalties&region=371302", "&limit=3", "&lang=zh", "&lang=en")) {
            ContractAnswer page = page("/search?q=" + encode("示例") + more);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, noarchive");
            var link = DATA.matcher(page.header("Link"));
            assertThat(link.find()).isTrue();
            ContractAnswer data = client.get(link.group(1));
            assertThat(found(page, RECORD)).as(more).isEqualTo(data.ids());
            long all = data.json().at("/total/value").longValue();
            assertThat(page.text()).contains(more.equals("&lang=en") ? all + " found" : "共 " + all + " 条");
        }
    }

    @Test
    void whatIsOnlyLikeItIsSaidToBe() {
        String typed = encode(Fictional.subjectName(1).replace("限", "现"));
        assertThat(client.get("/v1/search?q=" + typed).json().path("similar").booleanValue())
                .isTrue();
        assertThat(page("/search?q=" + typed).text()).contains("名称相近的主体");
        assertThat(page("/search?q=" + encode(Fictional.subjectName(1))).text()).doesNotContain("名称相近的主体");
    }

    @Test
    void pagesLeadToTheEndAndFiltersAreRemovedOneByOne() {
        String first = "/search?q=" + encode("示例") + "&dataset=licences&region=371302&limit=50";
        List<String> ids = new ArrayList<>();
        String next = first;
        while (next != null) {
            ContractAnswer page = page(next);
            ids.addAll(found(page, RECORD));
            next = found(page, Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")).stream()
                    .map(link -> link.replace("&amp;", "&"))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        String page = page(first).text();
        assertThat(page)
                .contains("href=\"/search?q=" + encode("示例") + "&amp;region=371302&amp;limit=50\"")
                .contains("href=\"/search?q=" + encode("示例") + "&amp;dataset=licences&amp;limit=50\"")
                .contains("href=\"/search?q=" + encode("示例") + "&amp;limit=50\"");
    }

    /** The states of one dataset are not those of another, even where they are called the same. */
    @Test
    void aStateIsChosenWithinADatasetAndNeverLost() {
        String question = "/search?q=" + encode("示例");
        assertThat(page(question).text()).doesNotContain("name=\"state\"");
        assertThat(page(question + "&dataset=licences").text()).contains("name=\"state\"");
        assertThat(page(question + "&state=valid").text()).contains("<option value=\"valid\" selected>有效</option>");
    }

    @Test
    void wordsAreMarkedAndFacetsAreWaysOn() {
        ContractAnswer page = page("/search?q=" + encode("食品7号"));
        assertThat(page.text())
                .contains("临沂示例<mark>食品7号</mark>有限公司")
                .contains("href=\"/subjects/" + Fictional.subjectCode(7) + "\"");
        ContractAnswer wide = page("/search?q=" + encode("示例"));
        assertThat(wide.text())
                .contains("q=" + encode("示例") + "&amp;dataset=penalties\">行政处罚</a>")
                .contains("&amp;from=2026-01-01&amp;to=2026-12-31\">2026</a>")
                .contains("/v1/search?q=" + encode("示例") + "&amp;format=csv&amp;labels=zh");
        String file = "/v1/search?q=" + encode("示例") + "&format=csv&labels=zh";
        assertThat(client.get(file).text()).contains("信用主体,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q",
                "dataset",
                "region",
                "authority",
                "category",
                "number",
                "subject",
                "from",
                "to",
                "minAmount",
                "maxAmount",
                "sort",
                "limit",
                "cursor",
                "subjectRegion",
                "subjectKind",
                "subjectDataset",
                "subjectCursor",
                "lang",
                "text",
                "nosuch"
            })
    void markupIsTextInEveryParameter(String name) {
        String others = name.equals("q") ? "" : "q=" + encode("示例") + "&";
        ContractAnswer page = page("/search?" + others + name + "=" + encode(SCRIPT));
        assertThat(page.status()).isIn(200, 400);
        assertThat(page.text()).doesNotContain("<script>", "<img").contains("name=\"q\"");
    }

    @Test
    void whatIsNotAnsweredIsSaidBesideTheForm() {
        ContractAnswer date = page("/search?q=" + encode("示例") + "&from=gestern&region=371302");
        assertThat(date.status()).isEqualTo(400);
        assertThat(date.header("Cache-Control")).isEqualTo("no-store");
        assertThat(date.header("ETag")).isEmpty();
        assertThat(date.text())
                .contains("id=\"from-error\">应为 2026-05-20 这样的日期。")
                .contains("aria-describedby=\"from-error\"")
                .contains("value=\"gestern\"")
                .contains("value=\"371302\" selected");
        assertThat(page("/search?q=" + encode("示例") + "&dataset=nosuch").text()).contains("class=\"error\"");
        assertThat(page("/search?q=" + encode("示例") + "&cursor=abc").text()).contains("role=\"alert\"");
        assertThat(page("/search").status()).isEqualTo(200);
        assertThat(page("/search?q=" + encode("示例") + "&nosuch=1").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "建"})
    void tenThousandCharactersAreRefusedInWords(String character) {
        ContractAnswer page = page("/search?q=" + encode(character.repeat(10_000)));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("id=\"q-error\" role=\"alert\">全部参数合计最多 8000 个字。", "<form class=\"find\"");
        // in the field alone, and in no link
        assertThat(page.text()).hasSizeLessThan(20_000);
    }

    @Test
    void identityNumbersAreNotRepeated() {
        String number = "11010519491231002X";
        for (String path : List.of(
                "/search?q=" + number,
                "/search?q=a&authority=" + number,
                "/search?lang=" + number,
                "/nosuch?a=" + number,
                "/" + number,
                "/subjects/" + number.substring(0, 6) + "%20" + number.substring(6),
                "/records/" + encode("１") + number.substring(1),
                "/opensearch/suggestions?q=" + number)) {
            ContractAnswer page = client.send("GET", path, "Accept", "text/html");
            assertThat(page.text())
                    .as(path)
                    .doesNotContain(number)
                    .doesNotContain(number.toLowerCase())
                    .doesNotContain(number.substring(6));
        }
        ContractAnswer page = page("/search?q=" + number);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("id=\"q-error\" role=\"alert\">请求中含有身份证件号码", "name=\"q\"");
        assertThat(page.text().split("请求中含有身份证件号码", -1)).as("said once").hasSize(2);
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        ContractAnswer page = page("/search?q=" + encode("毫不相干也不相似") + "&dataset=penalties");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("没有找到", "取消筛选条件再查", "少写几个字")
                .contains("href=\"/search?q=" + encode("毫不相干也不相似") + "\"");
        assertThat(page("/search?lang=en&q=" + encode("毫不相干也不相似")).text()).contains("Nothing was found", "Type less");
    }

    @Test
    void startShowsWhatIsHeldAndWhatIsNew() throws IOException {
        ContractAnswer page = page("/");
        assertThat(page.header("X-Robots-Tag")).isEmpty();
        JsonNode datasets = client.get("/v1/datasets").json().path("datasets");
        for (JsonNode dataset : datasets) {
            assertThat(page.text()).contains(">" + dataset.path("title").textValue() + "</a>");
        }
        assertThat(page.text()).contains("<span>" + TestService.PENALTIES + " 条</span>");
        assertThat(found(page, RECORD))
                .isNotEmpty()
                .isEqualTo(client.get("/v1/records?limit=6&each=1").ids());
        JsonNode about = new ObjectMapper()
                .readTree(found(page, Pattern.compile("<script type=\"application/ld\\+json\">([^<]+)</script>"))
                        .getFirst());
        assertThat(about.path("@graph").findValuesAsText("@type")).contains("GovernmentOrganization", "DataCatalog");
        assertThat(about.at("/@graph/1/dataset")).hasSameSizeAs(datasets);
    }

    @Test
    void browsersCanAskByThemselves() throws IOException {
        ContractAnswer description = client.send("GET", "/opensearch.xml?lang=zh");
        assertThat(description.contentType()).isEqualTo("application/opensearchdescription+xml");
        assertThat(description.text())
                .contains("xmlns=\"http://a9.com/-/spec/opensearch/1.1/\"")
                .contains("template=\"http://localhost/search?q={searchTerms}&amp;lang=zh\"")
                .contains("<ShortName>临沂市信用公示</ShortName>");
        for (String language : List.of("zh", "en")) {
            String text = client.send("GET", "/opensearch.xml?lang=" + language).text();
            String name = text.substring(text.indexOf("<ShortName>") + 11, text.indexOf("</ShortName>"));
            assertThat(name).hasSizeBetween(1, 16);
        }
        ContractAnswer suggested = client.send("GET", "/opensearch/suggestions?q=" + encode("临沂示例食品7"));
        assertThat(suggested.contentType()).isEqualTo("application/x-suggestions+json");
        JsonNode answer = new ObjectMapper().readTree(suggested.text());
        assertThat(answer.get(0).textValue()).isEqualTo("临沂示例食品7");
        assertThat(answer.get(1).valueStream().map(JsonNode::textValue).collect(Collectors.toList()))
                .contains("临沂示例食品7号有限公司");
    }
}
