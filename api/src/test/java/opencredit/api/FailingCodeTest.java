package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Party;
import opencredit.data.store.ArchiveOf;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A credit code that fails its check is shown and leads nowhere: two firms of one such code have no archive. */
class FailingCodeTest {
    /** In official use, and fails its check. */
    private static final String FAILING = "91230600716671629P";

    private static TestService service;
    private static ContractClient client;
    private static List<String> ids;

    @BeforeAll
    static void open() {
        service = new TestService(TestDatasets.shipped());
        client = service.client();
        String first = service.publish(
                ArchiveOf.of("penalties", "临示〔2026〕7号", party("临沂示例甲建材有限公司"), 1).disclosure());
        String second = service.publish(
                ArchiveOf.of("measures", "N2", party("临沂示例乙钢材有限公司"), 2).disclosure());
        String third = service.publish(ArchiveOf.of("procurement", "C3", ArchiveOf.BODY, 3)
                .with(party("临沂示例丙木业有限公司"))
                .by(new Party("临沂示例丁局", FAILING, null))
                .disclosure());
        ids = List.of(first, second, third);
        service.awaitKnown(service.feed().head());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Party party(String name) {
        return new Party(name, FAILING, SubjectKind.ORGANIZATION);
    }

    @Test
    void hasNoArchiveAndIsShown() {
        assertThat(client.get("/v1/subjects/" + FAILING).status()).isEqualTo(404);
        assertThat(client.get("/v1/subjects/" + FAILING + "/records").status()).isEqualTo(404);
        assertThat(client.get("/v1/records/" + ids.getFirst())
                        .json()
                        .at("/subject/code")
                        .textValue())
                .isEqualTo(FAILING);
        assertThat(client.get("/v1/datasets/penalties/records?subject=" + FAILING)
                        .ids())
                .isEmpty();
        assertThat(client.get("/v1/changes?subject=" + FAILING).json().path("entries"))
                .isEmpty();
    }

    @Test
    void findsItsRecordsAndNoSubject() {
        JsonNode found = client.get("/v1/search?q=" + FAILING).json();
        assertThat(found.path("records").findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(found.path("subjects")).isEmpty();
        assertThat(client.get("/v1/suggest?q=" + FAILING)
                        .json()
                        .path("suggestions")
                        .findValuesAsText("kind"))
                .doesNotContain("subject");
        assertThat(client.get("/v1/search?q=" + FAILING + "&subject=" + FAILING).ids())
                .isEmpty();
    }

    @Test
    void isNobodysPartyAndNobodysAuthority() {
        JsonNode archive = client.get("/v1/subjects/" + ArchiveOf.BODY.code()).json();
        assertThat(archive.path("related").findValuesAsText("name")).containsExactly("临沂示例丁局");
        assertThat(archive.path("related").findValues("code")).isEmpty();
    }

    @Test
    void noPageLeadsToAnArchiveThatIsNone() {
        for (String path : List.of(
                "/records/" + ids.getFirst(),
                "/records/" + ids.get(1),
                "/records/" + ids.getLast(),
                "/search?q=" + FAILING,
                "/datasets/penalties/records",
                "/subjects/" + ArchiveOf.BODY.code(),
                "/changes")) {
            ContractAnswer page = client.send("GET", path, "Accept", "text/html");
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain("/subjects/" + FAILING, "/authorities/" + FAILING);
        }
    }
}
