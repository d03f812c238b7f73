package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.Test;

/** Archives, records, what is gone, and what this register is, as a reader sees them. */
class ReadPagesTest {
    private static final Instant SHOWN = Instant.parse("2029-01-01T16:00:00Z");

    private final TestService service = TestService.shared();
    private final ContractClient client = service.client();

    private ContractAnswer page(String path) {
        return client.send("GET", path, "Accept", "text/html", "Accept-Language", "zh");
    }

    private ContractAnswer shown(String path) {
        ContractAnswer page = page(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html");
        return page;
    }

    @Test
    void archiveCountsAndLeadsToItsRecords() {
        String code = Fictional.subjectCode(0);
        JsonNode archive = client.get("/v1/subjects/" + code).json();
        ContractAnswer page = shown("/subjects/" + code);
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, noarchive");
        assertThat(page.header("Link")).startsWith("</v1/subjects/" + code + ">; rel=\"alternate\"");
        assertThat(page.text()).contains(Fictional.subjectName(0), code, "行政处罚", "行政许可", "不是对该主体的评价");
        for (JsonNode dataset : archive.path("datasets")) {
            String list =
                    "/subjects/" + code + "?dataset=" + dataset.path("dataset").textValue();
            assertThat(page.text()).contains(list, ">" + dataset.path("count").asText() + "<");
            JsonNode records =
                    client.get("/v1" + list.replace("?", "/records?")).json().path("records");
            ContractAnswer listed = shown(list);
            records.forEach(record -> assertThat(listed.text())
                    .contains("/records/" + record.path("id").textValue()));
        }
        archive.path("timeline")
                .forEach(record -> assertThat(page.text())
                        .contains("/records/" + record.path("id").textValue()));
    }

    @Test
    void everyWayToWriteACodeLeadsToTheSameArchive() {
        String code = Fictional.subjectCode(7);
        String spaced = code.substring(0, 8) + "%20" + code.substring(8);
        String wide = code.replace("9", "%EF%BC%99");
        for (String written : List.of(code.toLowerCase(), spaced, wide)) {
            assertThat(shown("/subjects/" + written).text()).as(written).contains("<code>" + code + "</code>");
        }
    }

    @Test
    void listOfAnArchiveIsPagedAndRefusesWhatItDoesNotKnow() {
        String code = Fictional.subjectCode(0);
        String first = shown("/subjects/" + code + "?dataset=penalties&limit=5").text();
        assertThat(first).contains("rel=\"next\"", "cursor=");
        assertThat(page("/subjects/" + code + "?dataset=nosuch").status()).isEqualTo(400);
        for (String query : List.of("nosuch=1", "nosuch=", "fields=title", "total=true", "subject=" + code)) {
            ContractAnswer refused = page("/subjects/" + code + "?" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.text()).as(query).contains("网址有误");
        }
    }

    /** Whatever the definition, every title of what is filled in is there, and every value that is a text. */
    @Test
    void recordOfEveryDatasetShowsEveryPublicField() {
        Datasets datasets = TestDatasets.shipped();
        try (TestService own = new TestService()) {
            for (Dataset dataset : datasets.all()) {
                int number = datasets.all().indexOf(dataset);
                showsEveryField(own.client(), dataset, own.publish(Plausible.of(dataset, datasets, number)));
            }
        }
    }

    private static void showsEveryField(ContractClient client, Dataset dataset, String id) {
        String page =
                client.send("GET", "/records/" + id, "Accept-Language", "zh").text();
        JsonNode record = client.get("/v1/records/" + id).json();
        dataset.published()
                .forEach(field -> assertThat(page)
                        .as("amounts have their unit behind them, and not in the label")
                        .contains(field.label().zh().replaceFirst("（[^（）]*元）$", "")));
        record.path("fields").forEach(value -> {
            if (value.isTextual() && value.textValue().matches("\\p{IsHan}+")) {
                assertThat(page).as(dataset.id()).contains(value.textValue());
            }
        });
        assertThat(page).contains("公示期", "/v1/records/" + id, "账本第 " + record.path("seq") + " 条");
    }

    /** Who submitted a record has a page; of who decided only this record knows whether it does. */
    @Test
    void aRecordLeadsToWhoPublishedIt() {
        Disclosure own = Fictional.penalty(7462, SHOWN);
        String address = "/authorities/" + Fictional.AUTHORITY_CODE;
        assertThat(shown("/records/" + service.publish(own)).text())
                .containsPattern(
                        "<a href=\"" + address + "\">" + own.authority().name() + "</a>")
                .as("one body has one name on a page")
                .doesNotContain(
                        String.valueOf(Objects.requireNonNull(own.publisher()).name()) + "</a>");
        shown(address);
        Disclosure others = Fictional.penalty(7464, SHOWN);
        assertThat(others.authority().code())
                .isNotEqualTo(Objects.requireNonNull(others.publisher()).code());
        assertThat(shown("/records/" + service.publish(others)).text())
                .contains(">" + others.authority().name() + "</dd>");
    }

    /** A screen reader reads what bodies wrote in Chinese, whatever language the page is in (WCAG 2.2, 3.1.2). */
    @Test
    void whatBodiesWroteIsMarkedAsChineseInEnglishPages() {
        Disclosure disclosure = Fictional.penalty(7405, SHOWN);
        String id = service.publish(disclosure);
        for (String path :
                List.of("/records/" + id, "/subjects/" + disclosure.subject().code())) {
            assertThat(shown(path + "?lang=en").text()).contains("<h1 lang=\"zh-CN\"");
            assertThat(shown(path + "?lang=zh").text()).contains("<h1").doesNotContain("<h1 lang");
        }
    }

    @Test
    void historySaysWhatAVersionChanged() {
        String id = service.publish(Fictional.penalty(7201, SHOWN));
        service.publish(List.of(Fictional.penalty(7201, SHOWN, "生产冒用标志的<建材>")));
        Eventually.passes(() -> assertThat(
                        client.get("/v1/records/" + id).json().path("version").intValue())
                .isEqualTo(2));
        String page = shown("/records/" + id).text();
        assertThat(page)
                .contains("<del>" + Fictional.penalty(7201).title() + "</del>", "<ins>生产冒用标志的&lt;建材&gt;</ins>", "第 2 版")
                .contains("处罚依据：报送时未填写", "公示至2029年1月1日", "自决定之日起至少3个月，最长1年");
        JsonNode entries = client.get("/v1/records/" + id + "/history").json().path("entries");
        assertThat(page).contains(entries.at("/1/commitment").textValue());
        assertThat(shown("/records/" + id + "?lang=en").text())
                .contains("At least 3 months and at most 1 year", "Update", "retrieved on");
    }

    @Test
    void historySaysWhatTheLawMadeItForget() {
        Disclosure disclosure = Fictional.penalty(7202, SHOWN);
        String id = service.publish(disclosure);
        service.ledger().withdraw(UUID.fromString(id), Acts.of("court-order"), null);
        service.ledger().restore(UUID.fromString(id), Acts.of("court-order"), disclosure);
        Eventually.passes(
                () -> assertThat(client.get("/v1/records/" + id).status()).isEqualTo(200));
        assertThat(shown("/records/" + id).text())
                .contains("内容已依法删除，不再保留", "恢复公示", "法院裁判")
                .doesNotContain("<del>");
    }

    @Test
    void whatIsWithdrawnSaysWhyAndNothingElse() {
        Disclosure disclosure = Fictional.penalty(7301, SHOWN, "生产绝无仅有的建材");
        String other = service.publish(Fictional.penalty(7302, SHOWN));
        String id = service.publish(disclosure);
        service.ledger().withdraw(UUID.fromString(id), Acts.of("merged"), UUID.fromString(other));
        Eventually.passes(() -> assertThat(page("/records/" + id).status()).isEqualTo(410));
        ContractAnswer gone = page("/records/" + id);
        assertThat(gone.contentType()).isEqualTo("text/html");
        assertThat(gone.header("X-Robots-Tag")).isEqualTo("noindex, noarchive");
        assertThat(gone.text())
                .contains("信息已撤下，不再公示", "合并", "撤下时间", "/records/" + other, "行政处罚")
                .doesNotContain(
                        "绝无仅有",
                        disclosure.documentNumber(),
                        disclosure.subject().name());
        assertThat(client.send("GET", "/records/" + id + "?lang=en", "Accept", "text/html")
                        .text())
                .contains("The record is no longer shown", "Merged into another record");
    }

    @Test
    void aSubjectWithNothingLeftIsAsUnknownAsAnother() {
        Disclosure disclosure = Fictional.penalty(7303, SHOWN);
        String id = service.publish(disclosure);
        String code = String.valueOf(disclosure.subject().code());
        shown("/subjects/" + code);
        service.ledger().withdraw(UUID.fromString(id), Acts.of("repaired"), null);
        Eventually.passes(() -> assertThat(page("/subjects/" + code).status()).isEqualTo(404));
        assertThat(untraced(page("/subjects/" + code), code))
                .isEqualTo(untraced(page("/subjects/" + Fictional.subjectCode(7304)), Fictional.subjectCode(7304)))
                .contains("没有这个信用主体的公示信息");
    }

    private static String untraced(ContractAnswer page, String code) {
        return page.text().replaceAll("<code>[0-9a-f]{16}</code>", "").replace(code, "CODE");
    }

    @Test
    void aFailureIsToldOnAPageThatNeedsNoDatabase() {
        try (TestService away = new TestService()) {
            away.publish(Fictional.penalty(1));
            away.client().send("GET", "/about");
            away.database().close();
            ContractAnswer page = away.client()
                    .send(
                            "GET",
                            "/subjects/" + Fictional.subjectCode(1),
                            "Accept",
                            "text/html",
                            "Accept-Language",
                            "zh");
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.contentType()).isEqualTo("text/html");
            assertThat(page.text()).contains("出了差错", "这是我们的问题", "演示数据，纯属虚构");
        }
    }

    @Test
    void aboutSaysTheRulesOfTheCatalogueAndThatNoContactIsSet() {
        String about = shown("/about").text();
        assertThat(about).contains("2026年4月1日起", "2023年5月1日至2026年3月31日", "国家发展改革委令第36号", "CC-BY-4.0");
        assertThat(about).contains("还没有在这里登记联系方式", "WCAG", "账本");
        TestDatasets.shipped()
                .all()
                .forEach(dataset -> assertThat(about).contains(dataset.title().zh()));
        assertThat(shown("/about?lang=en").text()).contains("from 1 Apr 2026", "Accessibility");
        assertThat(page("/about?x=1").status()).isEqualTo(400);
    }
}
