package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an archive says first, and how its timeline goes on, of a register with one record of every dataset. */
class ArchivePageTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final Party BODY =
            new Party(Fictional.AUTHORITY_NAME, Fictional.AUTHORITY_CODE, SubjectKind.ORGANIZATION);

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void fill() {
        service = new TestService();
        client = service.client();
        for (Dataset dataset : DATASETS.all()) {
            service.publish(one(dataset));
        }
        Dataset promises = of(ArchiveSection.PROMISES);
        List.of("open", "kept", "broken", "open").forEach(state -> service.publish(promise(promises, state)));
        service.publish(Fictional.penalty(7));
        service.publish(IntStream.range(0, 30)
                .mapToObj(n -> Fictional.penalty(5 * n + 500))
                .toList());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Dataset of(ArchiveSection section) {
        return DATASETS.all().stream()
                .filter(dataset -> dataset.archive() == section)
                .findFirst()
                .orElseThrow();
    }

    /** Its subject has no other record. */
    private static Disclosure one(Dataset dataset) {
        return Plausible.of(dataset, DATASETS, 100 + DATASETS.all().indexOf(dataset));
    }

    /** About the body that penalises, due long ago. */
    private static Disclosure promise(Dataset dataset, String state) {
        Disclosure said = Plausible.of(dataset, DATASETS, 400);
        SortedMap<String, Object> fields = new TreeMap<>(said.fields());
        fields.put(dataset.field(Role.STATE).orElseThrow().name(), state);
        return new Disclosure(
                said.dataset(),
                UUID.randomUUID(),
                BODY,
                null,
                said.authority(),
                said.publisher(),
                said.region(),
                said.categories(),
                said.title(),
                said.documentNumber(),
                said.decisionDate(),
                said.amount(),
                said.window(),
                said.edition(),
                said.flags(),
                said.standing().inState(state).inForce(null, said.standing().until()),
                fields);
    }

    private static String page(String path) {
        ContractAnswer answer = client.send("GET", path, "Accept", "text/html", "Accept-Language", "zh");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().replaceAll(">\\s+", ">").replaceAll("\\s+<", "<");
    }

    private static String subject(Dataset dataset) {
        return Objects.requireNonNull(one(dataset).subject().code());
    }

    /** Whatever a definition says that its records count as, the archive counts them so, in the API and first on the page. */
    @Test
    void everyDatasetCountsAsItsDefinitionSays() {
        for (Dataset dataset : DATASETS.all()) {
            String path = "/subjects/" + subject(dataset);
            JsonNode sections = client.get("/v1" + path).json().path("sections");
            ArchiveSection own = dataset.archive();
            String page = page(path);
            assertThat(page.indexOf("class=\"tiles\"")).as(dataset.id()).isLessThan(page.indexOf("id=\"timeline\""));
            assertThat(page)
                    .as(dataset.id())
                    .contains("<span class=\"badge\">" + dataset.title().zh())
                    .contains(dataset.field(Role.AUTHORITY_NAME)
                            .orElseThrow()
                            .label()
                            .zh());
            if (own == null) {
                assertThat(sections).as(dataset.id()).isEmpty();
            } else if (own != ArchiveSection.MEASURES) {
                // the sample's measure is over
                assertThat(sections.findValuesAsText("section"))
                        .as(dataset.id())
                        .containsExactly(own.wire());
                assertThat(page).as(dataset.id()).contains("href=\"#" + own.wire() + "\"", "id=\"" + own.wire() + "\"");
            }
            if (dataset.hasSums() && own != null) {
                assertThat(page).as(dataset.id()).contains("title=\"1,234.00元\">合计 1,234元");
            }
        }
    }

    @Test
    void aCompanysPageSaysWhatItIsNotToo() {
        String page = page("/subjects/" + subject(of(ArchiveSection.PENALTIES)));
        assertThat(page).contains("1 次", "不在名单中", "没有公示", "企业").doesNotContain("法人及非法人组织");
        assertThat(page("/subjects/" + subject(of(ArchiveSection.LISTS)))).contains("在名单中 1 条");
    }

    @Test
    void aBodysPageSaysHowItKeptItsWordAndLeadsToWhatItDecided() {
        String path = "/subjects/" + BODY.code();
        JsonNode promises = client.get("/v1" + path).json().at("/sections/0");
        assertThat(promises.path("count").intValue()).isEqualTo(4);
        assertThat(promises.path("overdue").intValue()).isEqualTo(2);
        String page = page(path);
        assertThat(page)
                .contains("履行中 2", "已履行 1", "未履行 1", "逾期未履行 2", "<span>机关</span>")
                .contains(
                        "href=\"/authorities/" + BODY.code() + "\"",
                        "href=\"/statistics?authority=" + BODY.code() + "\"")
                .contains("tone grave", "tone good", "tone open");
        assertThat(page("/authorities/" + BODY.code()))
                .contains("href=\"" + path + "\"", "href=\"/statistics?authority=" + BODY.code() + "\"");
    }

    @Test
    void theTimelineIsNarrowedByKindAndGoesOn() {
        String path = "/subjects/" + Fictional.subjectCode(0);
        JsonNode archive = client.get("/v1" + path).json();
        String page = page(path);
        assertThat(page)
                .contains("这里列出最近的 20 条，另有 10 条没有列出")
                .contains("href=\"" + path + "?dataset=penalties\"")
                .contains("cursor=" + archive.path("next").textValue());
        String rest = page(path + "?cursor=" + archive.path("next").textValue());
        JsonNode more = client.get(
                        "/v1" + path + "/records?cursor=" + archive.path("next").textValue())
                .json()
                .path("records");
        assertThat(more).hasSize(10);
        more.forEach(record ->
                assertThat(rest).contains("/records/" + record.path("id").textValue()));
        assertThat(page(path + "?dataset=penalties"))
                .contains("aria-current=\"true\"", "30 次", "合计 ")
                .contains("/v1/datasets/penalties/records?subject=" + Fictional.subjectCode(0) + "&amp;format=csv");
    }

    /** A column that no record of the page fills takes no room. */
    @Test
    void listsHaveTheColumnsThatTheirRecordsFill() {
        assertThat(page("/datasets/penalties/records")).contains("<th scope=\"col\">当前状态</th>");
        String unstated = page("/datasets/penalties/records?number="
                + java.net.URLEncoder.encode(
                        Fictional.penalty(7).documentNumber(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(unstated).contains("处罚机关").doesNotContain("<th scope=\"col\">当前状态</th>");
    }
}
