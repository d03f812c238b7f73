package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.store.ArchiveOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Archives of a register with a dataset for each section. */
class ArchiveAnswerTest {
    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void open() {
        service = new TestService(TestDatasets.sections());
        client = service.client();
        publish(ArchiveOf.of("measures", "M1", ArchiveOf.BODY, 1));
        publish(ArchiveOf.of("ratings", "R1", ArchiveOf.BODY, 2));
        publish(ArchiveOf.of("promises", "P1", ArchiveOf.BODY, 3).in("open"));
        publish(ArchiveOf.of("promises", "P2", ArchiveOf.BODY, 4).in("kept"));
        publish(ArchiveOf.of("breaches", "D1", ArchiveOf.BODY, 5).with(ArchiveOf.COMPANY));
        publish(ArchiveOf.of("measures", "M2", ArchiveOf.COMPANY, 6));
        publish(ArchiveOf.of("breaches", "D2", ArchiveOf.COMPANY, 7).with(ArchiveOf.PERSON));
        service.awaitKnown(service.feed().head());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String publish(ArchiveOf said) {
        return service.publish(said.disclosure());
    }

    private static void withdraw(String id) {
        service.ledger().withdraw(UUID.fromString(id), Acts.of("revoked"), null);
    }

    private static JsonNode archive(Party of, String query) {
        return client.get("/v1/subjects/" + of.code() + query).json();
    }

    private static List<String> sections(JsonNode archive) {
        return archive.path("sections").findValuesAsText("section");
    }

    @Test
    void publicBodyLeadsWithItsDishonestyAndItsPromises() {
        JsonNode archive = archive(ArchiveOf.BODY, "");
        assertThat(sections(archive)).containsExactly("dishonesty", "promises", "measures", "ratings");
        JsonNode promises = archive.at("/sections/1");
        assertThat(promises.path("title").textValue()).isEqualTo("承诺及履行");
        assertThat(promises.path("count").intValue()).isEqualTo(2);
        assertThat(promises.path("states").findValuesAsText("label")).containsExactly("已履行", "履行中");
        assertThat(promises.path("records").findValuesAsText("documentNumber")).containsExactly("P2", "P1");
        assertThat(archive.at("/datasets/0/title").textValue()).isEqualTo("失信");
        assertThat(archive.path("related").findValuesAsText("role")).containsExactly("counterparty", "authority");
        assertThat(names(archive))
                .startsWith("subject", "sections")
                .endsWith("datasets", "timeline", "next", "related", "publishes", "decides", "asOf");
    }

    @Test
    void penaltiesLeadAndSayTheirSum() {
        Party party = new Party("临沂示例纺织有限公司", "91371300YX0000055M", ArchiveOf.OTHER.kind());
        publish(ArchiveOf.of("awards", "A1", party, 1));
        publish(ArchiveOf.of("listings", "L1", party, 2));
        publish(ArchiveOf.of("fines", "F1", party, 3).costing("1200.00"));
        publish(ArchiveOf.of("fines", "F2", party, 5).costing("0.50"));
        JsonNode archive = archive(party, "");
        assertThat(sections(archive)).containsExactly("penalties", "lists", "honours");
        JsonNode fines = archive.at("/sections/0");
        assertThat(fines.path("amount").textValue()).isEqualTo("1200.50");
        assertThat(fines.path("latest").textValue()).isEqualTo("2026-01-05");
        assertThat(archive.at("/sections/1").has("amount"))
                .as("no amount is no 0.00")
                .isFalse();
        assertThat(archive.at("/sections/0").has("overdue")).isFalse();
    }

    /** A body that mended everything is seen to have mended, without any day, and in steps of five. */
    @Test
    void mendedFindingsStayCounted() {
        Party party = new Party("临沂示例水利局", "11371300YGG05LQM56", ArchiveOf.BODY.kind());
        publish(ArchiveOf.of("promises", "W1", party, 1).in("kept"));
        List<String> found = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> publish(ArchiveOf.of("breaches", "W" + n, party, n)))
                .toList();
        service.awaitKnown(service.feed().head());
        JsonNode before = archive(party, "").at("/sections/0");
        assertThat(before.path("count").intValue()).isEqualTo(7);
        assertThat(before.path("confirmed").intValue()).isEqualTo(5);
        assertThat(before.has("mended")).as("none below five").isFalse();
        found.forEach(id -> service.ledger().withdraw(UUID.fromString(id), Acts.of("performed"), null));
        service.awaitKnown(service.feed().head());
        JsonNode after = archive(party, "").at("/sections/0");
        assertThat(after.path("section").textValue()).isEqualTo("dishonesty");
        assertThat(after.path("count").intValue()).isZero();
        assertThat(after.path("confirmed").intValue()).isEqualTo(5);
        assertThat(after.path("mended").intValue()).isEqualTo(5);
        assertThat(after.has("latest")).isFalse();
        assertThat(after.path("records")).isEmpty();
    }

    @Test
    void fewFindingsAreNotCountedAtAll() {
        Party party = new Party("临沂示例教育局", "11371300YGE6BAWJ3W", ArchiveOf.BODY.kind());
        List<String> found = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> publish(ArchiveOf.of("breaches", "E" + n, party, n)))
                .toList();
        service.ledger().withdraw(UUID.fromString(found.getFirst()), Acts.of("performed"), null);
        service.awaitKnown(service.feed().head());
        JsonNode section = archive(party, "").at("/sections/0");
        assertThat(section.path("count").intValue()).isEqualTo(3);
        assertThat(section.has("confirmed")).isFalse();
        assertThat(section.has("mended")).isFalse();
    }

    /** The timeline is the first page of the records, and its cursor the way to all others. */
    @Test
    void theTimelineGoesOnAsTheListOfRecords() {
        Party party = new Party("临沂示例家具有限公司", "91371300YX0000066R", ArchiveOf.OTHER.kind());
        List<String> all = IntStream.rangeClosed(1, 27)
                .mapToObj(day -> publish(ArchiveOf.of("contracts", "T" + day, party, day)))
                .toList()
                .reversed();
        service.awaitKnown(service.feed().head());
        JsonNode archive = archive(party, "");
        List<String> read = new ArrayList<>(archive.path("timeline").findValuesAsText("id"));
        assertThat(read).hasSize(20);
        String next = archive.path("next").textValue();
        JsonNode rest = archive(party, "/records?cursor=" + next);
        read.addAll(rest.path("records").findValuesAsText("id"));
        assertThat(read).isEqualTo(all);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(archive(ArchiveOf.COMPANY, "").path("next").isNull()).isTrue();
        assertThat(client.get("/v1/subjects/" + ArchiveOf.BODY.code() + "/records?cursor=" + next)
                        .status())
                .as("a cursor is of its own list")
                .isEqualTo(400);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    @Test
    void othersLeadWithWhatIsInForce() {
        JsonNode archive = archive(ArchiveOf.COMPANY, "?lang=en");
        assertThat(sections(archive)).containsExactly("measures", "dishonesty");
        assertThat(archive.at("/sections/0/title").textValue()).isEqualTo("Measures in force");
        assertThat(archive.at("/sections/1/records")).hasSize(1);
        assertThat(archive.path("datasets").findValuesAsText("title")).containsExactly("Breaches", "Measures");
        assertThat(archive.path("timeline").findValuesAsText("documentNumber")).containsExactly("D2", "M2", "D1");
        assertThat(archive.path("related").findValuesAsText("code"))
                .containsExactlyInAnyOrder(ArchiveOf.AGENCY.code(), ArchiveOf.BODY.code());
        assertThat(archive(ArchiveOf.COMPANY, "?lang=zh")
                        .at("/datasets/0/title")
                        .textValue())
                .isEqualTo("失信");
    }

    @Test
    void recordsAreListedForBothParties() {
        JsonNode archive = archive(ArchiveOf.COMPANY, "");
        assertThat(archive(ArchiveOf.COMPANY, "/records").path("records")).isEqualTo(archive.path("timeline"));
        String id = publish(ArchiveOf.of("contracts", "C1", ArchiveOf.PERSON, 8).with(ArchiveOf.OTHER));
        assertThat(client.get("/v1/subjects/" + ArchiveOf.OTHER.code() + "/records")
                        .ids())
                .contains(id);
        assertThat(archive(ArchiveOf.OTHER, "").at("/subject/name").textValue()).isEqualTo(ArchiveOf.OTHER.name());
        assertThat(client.get("/v1/subjects/" + ArchiveOf.OTHER.code() + "/records?dataset=ratings")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/v1/datasets/contracts/records?fields=counterparty.name")
                        .json()
                        .at("/records/0"))
                .hasSize(3);
        withdraw(id);
        Eventually.passes(() -> assertThat(
                        client.get("/v1/subjects/" + ArchiveOf.OTHER.code()).status())
                .isEqualTo(404));
        assertThat(client.get("/v1/subjects/" + ArchiveOf.OTHER.code() + "/records")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void windowsAndWithdrawalsLeaveNothingRemembered() {
        Party party = new Party("临沂示例运输有限公司", "91371300YX0000044H", ArchiveOf.OTHER.kind());
        // windows end at the city's midnight
        Instant end = Instant.parse("2027-06-01T16:00:00Z");
        String over = publish(ArchiveOf.of("measures", "M8", party, 9).shownUntil(end));
        String withdrawn = publish(ArchiveOf.of("measures", "M9", party, 8));
        assertThat(client.get("/v1/subjects/" + party.code()).text()).contains(over, withdrawn);
        withdraw(withdrawn);
        Eventually.passes(
                () -> assertThat(client.get("/v1/subjects/" + party.code()).text())
                        .contains(over)
                        .doesNotContain(withdrawn));
        try {
            service.clock().ahead(Duration.between(Instant.now(), end));
            assertThat(client.get("/v1/subjects/" + party.code()).status()).isEqualTo(404);
        } finally {
            service.clock().ahead(Duration.ZERO);
        }
    }

    @Test
    void referenceAppearsAndVanishesWithItsRecord() {
        String notice =
                publish(ArchiveOf.of("notices", "N1", ArchiveOf.BODY, 10).about("临示〔2026〕7号"));
        ContractAnswer before = client.get("/v1/records/" + notice);
        assertThat(before.json().has("related")).isFalse();
        assertThat(before.json().at("/fields/about").textValue()).isEqualTo("临示〔2026〕7号");
        String breach = publish(ArchiveOf.of("breaches", "临示(2026) 7号", ArchiveOf.BODY, 9));
        publish(ArchiveOf.of("contracts", "临示〔2026〕7号", ArchiveOf.BODY, 9));
        ContractAnswer with = client.get("/v1/records/" + notice);
        JsonNode related = with.json().path("related");
        assertThat(related).hasSize(1);
        assertThat(related.at("/0/id").textValue()).isEqualTo(breach);
        assertThat(related.at("/0/field").textValue()).isEqualTo("about");
        assertThat(related.at("/0/dataset").textValue()).isEqualTo("breaches");
        assertThat(related.at("/0/number").textValue()).isEqualTo("临示(2026) 7号");
        ObjectNode without = (ObjectNode) with.json();
        without.remove("related");
        assertThat(without).isEqualTo(before.json());
        assertThat(with.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(client.get("/v1/datasets/notices/records").text()).doesNotContain("related");
        withdraw(breach);
        // not kept at all, so at once
        ContractAnswer after = client.get("/v1/records/" + notice);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void referenceLeadsToNobodyElse() {
        String notice =
                publish(ArchiveOf.of("notices", "N3", ArchiveOf.BODY, 10).about("9号"));
        String own = publish(ArchiveOf.of("breaches", "9号", ArchiveOf.BODY, 1));
        for (int day = 2; day < 9; day++) {
            publish(ArchiveOf.of("breaches", " ".repeat(day) + "9号", ArchiveOf.OTHER, day));
        }
        assertThat(client.get("/v1/records/" + notice).json().path("related").findValuesAsText("id"))
                .containsExactly(own);
        String unnamed =
                publish(ArchiveOf.of("notices", "N4", ArchiveOf.PERSON, 10).about("9号"));
        assertThat(client.get("/v1/records/" + unnamed).json().path("related")).hasSize(5);
    }

    @Test
    void bracketsAloneReferToNothing() {
        publish(ArchiveOf.of("breaches", "", ArchiveOf.BODY, 1));
        String notice =
                publish(ArchiveOf.of("notices", "N2", ArchiveOf.BODY, 10).about("（）"));
        assertThat(client.get("/v1/records/" + notice).json().has("related")).isFalse();
    }
}
