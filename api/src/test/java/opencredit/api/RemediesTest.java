package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.RepairRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What whoever is recorded can do, of a register with one record of every dataset. */
class RemediesTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final Party REACHED = new Party("临沂示例发展和改革委员会", "11371300YGTUW4730M", null);

    private static TestService service;
    private static ContractClient client;
    private static final List<String> IDS = new ArrayList<>();

    @BeforeAll
    static void fill() {
        service = new TestService();
        client = service.client();
        for (Dataset dataset : DATASETS.all()) {
            IDS.add(service.publish(
                    Plausible.of(dataset, DATASETS, DATASETS.all().indexOf(dataset))));
        }
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String page(String path) {
        ContractAnswer answer = client.send("GET", path, "Accept", "text/html", "Accept-Language", "zh");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    @Test
    void namesTheDatasetsThatDefinitionsName() {
        ContractAnswer answer = client.get("/v1/remedies");
        List<String> named = new ArrayList<>();
        answer.json().path("repairs").forEach(rule -> rule.path("datasets").forEach(id -> named.add(id.textValue())));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(DATASETS.all().stream()
                        .filter(dataset -> dataset.repair() != null)
                        .map(Dataset::id)
                        .toList());
        assertThat(answer.json().path("contacts").findValuesAsText("code")).contains(REACHED.code());
        assertThat(client.get("/v1/remedies?lang=en").json().at("/site/title").textValue())
                .isEqualTo("Credit China");
        assertThat(client.get("/v1/remedies?record=x").status()).isEqualTo(400);
        assertThat(client.send("GET", "/v1/remedies", "If-None-Match", String.valueOf(answer.header("ETag")))
                        .status())
                .isEqualTo(304);
        JsonNode penalties = client.get("/v1/datasets/penalties").json();
        assertThat(penalties.path("repair").textValue()).isEqualTo("credit");
        assertThat(client.get("/v1/datasets/licences").json().has("repair")).isFalse();
    }

    /** By its rule, and nowhere else: neither on what has nothing to repair nor in a list. */
    @Test
    void everyRecordSaysItsOwnDayOrNone() {
        for (int i = 0; i < IDS.size(); i++) {
            Dataset dataset = DATASETS.all().get(i);
            JsonNode record = client.get("/v1/records/" + IDS.get(i)).json();
            String expected = dataset.repair() == null
                    ? ""
                    : dataset.repair()
                            .earliest(
                                    dataset.window(),
                                    record.path("rule").textValue(),
                                    LocalDate.parse(record.path("decisionDate").textValue()))
                            .map(LocalDate::toString)
                            .orElse("");
            assertThat(record.path("repairableFrom").asText()).as(dataset.id()).isEqualTo(expected);
            assertThat(client.get("/v1/datasets/" + dataset.id() + "/records").text())
                    .doesNotContain("repairableFrom");
        }
        assertThat(client.get("/v1/records/" + IDS.get(index("penalties")))
                        .json()
                        .path("repairableFrom")
                        .textValue())
                .isEqualTo("2026-08-21");
    }

    private static int index(String dataset) {
        return DATASETS.all().indexOf(DATASETS.find(dataset).orElseThrow());
    }

    /** The page of a record has its own facts; what holds for all stands at one address. */
    @Test
    void everyRecordsPageLeadsToTheTextAndRepeatsNoneOfIt() {
        for (int i = 0; i < IDS.size(); i++) {
            Dataset dataset = DATASETS.all().get(i);
            RepairRule repair = dataset.repair();
            String page = page("/records/" + IDS.get(i));
            assertThat(page).as(dataset.id()).contains("/remedies?record=" + IDS.get(i));
            assertThat(page.contains("<dt>信用修复</dt>") || page.contains("<dt>政务失信修复</dt>"))
                    .as(dataset.id())
                    .isEqualTo(repair != null);
            assertThat(page)
                    .as(dataset.id())
                    .doesNotContain("谁认定、谁修复", "公开作出信用承诺")
                    .contains("<dt>"
                            + dataset.field(Role.AUTHORITY_NAME)
                                    .orElseThrow()
                                    .label()
                                    .zh() + "</dt>");
            String own = page("/remedies?record=" + IDS.get(i));
            assertThat(own).as(dataset.id()).contains("信息编号：" + IDS.get(i), "异议申请");
            assertThat(own.contains("没有信用修复")).as(dataset.id()).isEqualTo(repair == null);
            assertThat(own).as(dataset.id()).containsPattern("公示至\\d{4}年|没有规定最后公示日");
        }
        assertThat(page("/records/" + IDS.get(index("penalties")))).contains("最早可申请：2026年8月21日");
        assertThat(page("/records/" + IDS.get(index("penalties"))).replaceAll("\\s", ""))
                .contains("没有它的联系方式");
    }

    @Test
    void theBodyThatDecidedIsReached() {
        Disclosure penalty = Fictional.penalty(8101);
        String id = service.publish(
                as(penalty, REACHED, penalty.decisionDate(), penalty.window().until()));
        assertThat(page("/records/" + id)).contains("tel:0539-0").doesNotContain("没有它的联系方式");
        assertThat(page("/remedies?record=" + id)).contains("tel:0539-0", "致：" + REACHED.name());
    }

    private static Disclosure as(Disclosure said, Party authority, LocalDate decided, @Nullable Instant until) {
        return new Disclosure(
                said.dataset(),
                said.key(),
                said.subject(),
                said.counterparty(),
                authority,
                said.publisher(),
                said.region(),
                said.categories(),
                said.title(),
                said.documentNumber(),
                decided,
                said.amount(),
                new Disclosure.Window(until, said.window().rule(), false),
                said.edition(),
                said.flags(),
                said.standing(),
                said.fields());
    }

    /** A window that is over by then ends the record by itself: there is no day to wait for. */
    @Test
    void saysNoDayBeyondTheWindow() {
        LocalDate decided = LocalDate.of(2100, 1, 1);
        Disclosure shown = as(Fictional.penalty(8102), REACHED, decided, Instant.parse("2100-04-01T16:00:00Z"));
        String endsBefore = service.publish(shown);
        assertThat(client.get("/v1/records/" + endsBefore).json().has("repairableFrom"))
                .isFalse();
        assertThat(page("/records/" + endsBefore)).contains("最短公示期届满即停止公示，无须申请");
        assertThat(page("/remedies?record=" + endsBefore))
                .contains("最短公示期届满即停止公示，无须申请", "公示至2100年4月1日")
                .doesNotContain("公开作出信用承诺", "信用修复申请");
        Disclosure stated = as(Fictional.penalty(8104), REACHED, decided, Instant.parse("2100-02-01T16:00:00Z"));
        assertThat(page("/records/" + service.publish(stated)))
                .contains("公示期届满即停止公示，无须申请")
                .doesNotContain("最短公示期届满");
        Disclosure longer = as(Fictional.penalty(8103), REACHED, decided, Instant.parse("2100-04-02T16:00:00Z"));
        String endsAfter = service.publish(longer);
        assertThat(client.get("/v1/records/" + endsAfter)
                        .json()
                        .path("repairableFrom")
                        .textValue())
                .isEqualTo("2100-04-02");
    }

    @Test
    void aRecordThatIsNotShownHasNoRequests() {
        for (String id : List.of(UUID.randomUUID().toString(), "x", "%E4%BF%A1", "../datasets")) {
            ContractAnswer answer = client.send("GET", "/remedies?record=" + id, "Accept", "text/html");
            assertThat(answer.status()).as(id).isEqualTo(404);
        }
        String gone = service.publish(Fictional.penalty(8105));
        service.ledger().withdraw(UUID.fromString(gone), Acts.of("repaired"), null);
        assertThat(client.send("GET", "/remedies?record=" + gone, "Accept", "text/html")
                        .status())
                .as("why it is gone stands where it stood")
                .isEqualTo(410);
        assertThat(client.send("GET", "/remedies?nosuch=1", "Accept", "text/html")
                        .status())
                .isEqualTo(400);
        assertThat(page("/remedies")).contains("谁认定、谁修复", "公开作出信用承诺", "creditchina.gov.cn");
        assertThat(client.send("GET", "/remedies?lang=en", "Accept", "text/html")
                        .text())
                .contains("Objections and credit repair", "lang=\"zh-CN\"");
    }

    /** A page of hundreds of bodies is read by whoever knows the county: one folded list each, and a link that opens it. */
    @Test
    void bodiesStandByTheirPlace() {
        JsonNode contacts = client.get("/v1/remedies").json().path("contacts");
        String page = page("/remedies");
        List<String> places = new ArrayList<>();
        for (String place : page.split("<ul id=\"bodies-")) {
            places.add(place.substring(0, place.contains("</details>") ? place.indexOf("</details>") : 0));
        }
        places.removeFirst();
        assertThat(places).as("a city and its counties").hasSizeGreaterThan(2);
        int listed = 0;
        for (String place : places) {
            String region = place.substring(0, 6);
            assertThat(page).contains("href=\"#bodies-" + region + "\"");
            List<String> here = new ArrayList<>();
            contacts.forEach(body -> {
                if (body.path("code").textValue().startsWith(region, 2)) {
                    here.add(body.path("name").textValue());
                }
            });
            assertThat(place).as(region).contains(here);
            assertThat(place.split("<li>").length - 1).as(region).isEqualTo(here.size());
            listed += here.size();
        }
        assertThat(listed).as("each body once").isEqualTo(contacts.size());
        assertThat(page).doesNotContain("<details open>");
        assertThat(places.getFirst().indexOf("临沂示例交通运输局"))
                .as("offices before institutions")
                .isBetween(0, places.getFirst().indexOf("临沂示例行政学院"));
    }
}
