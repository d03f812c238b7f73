package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many public bodies: some are listed, any is found, all are at hand. */
class BodyPagesTest {
    private static final int BODIES = 210;
    /** Names that a page offers. */
    private static final int MOST = 200;

    private static final Pattern LISTED =
            Pattern.compile("<tr><th scope=\"row\"[^>]*><a href=\"(/authorities/[^\"]+)\"");
    private static final TestService SERVICE = new TestService();

    @BeforeAll
    static void publish() {
        Datasets datasets = TestDatasets.shipped();
        Dataset dataset = datasets.find("penalties").orElseThrow();
        SERVICE.publish(IntStream.range(0, BODIES)
                .mapToObj(n -> Plausible.of(dataset, datasets, n))
                .toList());
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    private final ContractClient client = SERVICE.client();

    private String page(String path) {
        return PageMarkup.of(client, path);
    }

    private static List<String> listed(String page) {
        return PageMarkup.all(LISTED, page);
    }

    @Test
    void theFirstAreListedAndAllAreAskedFor() {
        String first = page("/authorities");
        assertThat(listed(first)).hasSize(50).doesNotHaveDuplicates();
        assertThat(first).contains("列出全部 " + BODIES + " 个", "/authorities?all=true", "/authorities?sort=coverage");
        String all = page("/authorities?all=true");
        assertThat(listed(all)).hasSize(BODIES).containsAll(listed(first));
        assertThat(all).contains("sort=name").doesNotContain("列出全部");
        assertThat(client.send("GET", "/authorities?all=x").status()).isEqualTo(400);
    }

    @Test
    void eachIsFoundByItsNameHoweverItIsTyped() {
        String typed = URLEncoder.encode("示例 ５７号", StandardCharsets.UTF_8);
        assertThat(listed(page("/authorities?name=" + typed))).hasSize(1);
    }

    /** Names of some complete what is typed; whoever is not among them is compared all the same. */
    @Test
    void namesCompleteWhatIsTypedOnceForBothSides() {
        String page = page("/authorities");
        assertThat(page.split("<option value=\"临沂示例", -1)).hasSize(MOST + 1);
        assertThat(page.split("list=\"bodies\"", -1)).hasSize(3);
    }

    @Test
    void publishersAreListedComparedAndShown() throws Exception {
        JsonNode all = client.get("/v1/statistics/publishers").json().path("publishers");
        String list = page("/authorities?all=true");
        all.forEach(
                publisher -> assertThat(list).contains(publisher.path("name").textValue()));
        String one = key(all.get(0));
        String other = key(all.get(all.size() - 1));
        String compared = page("/authorities?one=" + one + "&other=" + other);
        assertThat(compared).contains("<table class=\"comparison\">").contains("失信信息", "承诺");
        String page = page("/authorities/" + one);
        assertThat(List.of(list, page))
                .allSatisfy(each -> assertThat(each)
                        .contains("行政许可 7 个工作日、行政处罚 7 个工作日", "发改办财金〔2018〕424号（已核对）")
                        .doesNotContain("七个工作日"));
        assertThat(page).contains("逐月情况", "/v1/statistics/publishers/" + one + "?format=csv");
        assertThat(PageMarkup.structured(page).path("@type").textValue()).isEqualTo("GovernmentOrganization");
        assertThat(client.send("GET", "/authorities/nosuch").status()).isEqualTo(404);
    }

    @Test
    void aBodyIsFoundByAPartOfItsName() {
        JsonNode all = client.get("/v1/statistics/publishers").json().path("publishers");
        String name = all.get(0).path("name").textValue();
        String part = URLEncoder.encode(name.substring(2, 6), StandardCharsets.UTF_8);
        List<String> named = client.get("/v1/statistics/publishers?name=" + part)
                .json()
                .path("publishers")
                .findValuesAsText("name");
        assertThat(named).contains(name).allSatisfy(each -> assertThat(each).contains(name.substring(2, 6)));
        ContractAnswer page = client.send("GET", "/authorities?name=" + part);
        assertThat(page.text()).contains(">" + name + "</a></th>");
        assertThat(page.header("Link")).contains("/v1/statistics/publishers?name=" + part);
        assertThat(page("/authorities?name=nosuch")).contains("没有名称相符的单位").doesNotContain("</a></th>");
        assertThat(client.get("/v1/statistics/publishers?format=csv&name=nosuch")
                        .text()
                        .strip()
                        .lines())
                .hasSize(1);
    }

    /** Every name would hold what is left of it: nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"（）", "-", "！"})
    void punctuationAloneNamesNobody(String typed) {
        String name = "?name=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        assertThat(client.get("/v1/statistics/publishers" + name).json().path("publishers"))
                .isEmpty();
        assertThat(listed(page("/authorities" + name))).isEmpty();
        assertThat(listed(page("/authorities?name="))).isNotEmpty();
    }

    @Test
    void twoBodiesAreComparedByNameOrCode() {
        JsonNode all = client.get("/v1/statistics/publishers").json().path("publishers");
        String name = all.get(0).path("name").textValue();
        String other = all.get(all.size() - 1).path("name").textValue();
        String path = "/authorities?one=%s&other=%s"
                .formatted(
                        URLEncoder.encode(name, StandardCharsets.UTF_8),
                        URLEncoder.encode(other, StandardCharsets.UTF_8));
        assertThat(page(path)).contains("<table class=\"comparison\">", "value=\"" + name + "\"");
        assertThat(page("/authorities?one=" + key(all.get(0))))
                .contains("value=\"" + name + "\"", "请再选一个")
                .doesNotContain("<table class=\"comparison\">");
        assertThat(page("/authorities/" + key(all.get(0))))
                .contains("/authorities?one=" + key(all.get(0)) + "#compare");
        ContractAnswer unknown =
                client.send("GET", "/authorities?one=nosuch&other=" + key(all.get(0)), "Accept", "text/html");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("id=\"one-error\">没有叫这个名称的公示单位", "value=\"nosuch\"");
        String both = client.send("GET", "/authorities?one=nosuch&other=neither", "Accept", "text/html")
                .text();
        assertThat(both)
                .contains("id=\"one-error\">没有叫这个名称的公示单位", "id=\"other-error\">没有叫这个名称的公示单位", "“单位一”和“单位二”填写有误");
    }

    private static String key(JsonNode publisher) {
        String key = publisher.path(publisher.has("code") ? "code" : "name").textValue();
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
