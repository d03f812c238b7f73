package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;

/** Markup and scripts in every parameter and every field of a record are shown as text, and never run. */
@NeedsChromium
class InjectionTest {
    /** Whatever it lands in, one part of the first breaks out: text, attribute of either quote, title, script. */
    private static final List<String> ATTACKS = List.of(
            "\"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>",
            "javascript:alert(1)");

    /** The first word is an address that runs, for fields that are links; the rest breaks out of text and attributes. */
    private static final String PUBLISHED = "javascript:window.attacked=1//\"'><img src=x onerror=window.attacked=1>"
            + "<script>window.attacked=1</script><svg onload=window.attacked=1>{{7*7}}${7*7}";

    private static final Datasets DATASETS = TestDatasets.shipped();

    private static final List<String> PAGES = List.of(
            "/?nosuch=",
            "/search?q=",
            "/search?q=x&category=",
            "/search?q=x&state=",
            "/search?q=x&authority=",
            "/search?q=x&from=",
            "/search?q=x&sort=",
            "/search?q=x&cursor=",
            "/search?q=x&subjectRegion=",
            "/search?q=x&subjectKind=",
            "/search?q=x&subjectDataset=",
            "/search?q=x&subjectCursor=",
            "/search?q=x&lang=",
            "/search?q=x&text=",
            "/datasets/penalties/records?authority=",
            "/datasets/penalties/records?region=",
            "/datasets/penalties/records?state=",
            "/statistics?by=",
            "/statistics?category=",
            "/authorities?one=",
            "/authorities/",
            "/changes?dataset=",
            "/changes/entries?event=",
            "/changes.atom?dataset=",
            "/search.json?q=",
            "/subjects/",
            "/records/",
            "/datasets/",
            "/problems/",
            "/");

    @Test
    void nothingThatIsTypedRuns() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            for (String start : PAGES) {
                for (String attack : ATTACKS) {
                    Response response =
                            page.navigate(DemonstrationPortal.address(start + DemonstrationPortal.encoded(attack)));
                    assertThat(response.status()).as(start + attack).isLessThan(500);
                    assertThat(page.locator("img[src=x], svg[onload]").count())
                            .as(start + attack)
                            .isZero();
                }
            }
            assertThat(chromium.complaints())
                    .filteredOn(said -> !said.contains("the server responded with a status of 4"))
                    .isEmpty();
        }
    }

    /** Every text of a record of every dataset: no policy of the page has to stop it, for none of it is markup. */
    @Test
    void nothingThatIsPublishedRuns() {
        try (TestService service = new TestService();
                Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            Map<String, String> records = new LinkedHashMap<>();
            for (Dataset dataset : DATASETS.all()) {
                int n = 1 + records.size();
                records.put(dataset.id(), service.publish(Plausible.saying(PUBLISHED, dataset, DATASETS, n)));
                service.publish(Plausible.saying(PUBLISHED + "again", dataset, DATASETS, n));
            }
            for (String path : about(service, records)) {
                page.navigate("http://localhost:" + service.port() + path);
                if (path.matches("/datasets/[a-z-]+")) {
                    page.waitForSelector("[data-preview] tbody tr"); // by a script
                }
                assertShownAsText(page, path);
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** Where fields differ, a page of every dataset; where all are shown alike, one. */
    private static List<String> about(TestService service, Map<String, String> records) {
        List<String> pages =
                new ArrayList<>(List.of("/changes/entries", "/search?q=" + DemonstrationPortal.encoded("临沂示例"), "/"));
        records.forEach((dataset, id) -> {
            pages.add("/records/" + id);
            pages.add("/datasets/" + dataset + "/records");
            JsonNode code = service.client().get("/v1/records/" + id).json().at("/subject/code");
            if (code.isTextual()) {
                pages.add("/subjects/" + code.textValue());
            }
        });
        String dataset = records.keySet().iterator().next();
        pages.add("/datasets/" + dataset);
        pages.add(pages.stream()
                        .filter(path -> path.startsWith("/subjects/"))
                        .findFirst()
                        .orElseThrow() + "?sort=-published");
        return pages;
    }

    private static void assertShownAsText(Page page, String path) {
        assertThat(page.evaluate("window.attacked")).as(path).isNull();
        assertThat(page.locator("img[src=x], svg[onload], a[href^='javascript:' i], [onerror], [onload]")
                        .count())
                .as(path)
                .isZero();
        assertThat(page.locator("main").textContent()).as(path).contains(PUBLISHED);
    }

    @Test
    void feedsHoldNoTextAtAll() {
        try (TestService service = new TestService()) {
            Dataset dataset = DATASETS.all().getFirst();
            service.publish(Plausible.saying(PUBLISHED, dataset, DATASETS, 1));
            for (String path : List.of("/changes.atom", "/changes.json?dataset=" + dataset.id())) {
                assertThat(service.client().send("GET", path).text())
                        .contains("/records/")
                        .doesNotContain("img", "script", "javascript", "7*7");
            }
        }
    }

    @Test
    void aLongQuestionIsRefusedInWords() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.PHONE)) {
            Response response = page.navigate(DemonstrationPortal.address("/search?q=" + "a".repeat(10_000)));
            assertThat(response.status()).isIn(400, 414, 431);
            Response shorter = page.navigate(DemonstrationPortal.address("/search?q=" + "a".repeat(1_000)));
            assertThat(shorter.status()).isEqualTo(400);
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }
}
