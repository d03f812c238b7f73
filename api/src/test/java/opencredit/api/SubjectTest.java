package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private final ContractClient client = TestService.shared().client();

    @Test
    void archiveHoldsAllThatIsPublic() {
        String code = Fictional.subjectCode(0);
        JsonNode archive = client.get("/v1/subjects/" + code).json();
        assertThat(archive.at("/subject/name").textValue()).isEqualTo(Fictional.subjectName(0));
        // other tests of the shared register may have added to it
        assertThat(archive.at("/subject/counts/penalties").intValue())
                .isEqualTo(total(code, "penalties"))
                .isGreaterThanOrEqualTo(TestService.PENALTIES / 5);
        assertThat(archive.path("datasets").findValuesAsText("dataset"))
                .containsExactlyInAnyOrder("penalties", "licences");
        assertThat(archive.path("timeline")).hasSize(20);
        assertThat(client.get("/v1/subjects/" + code.toLowerCase()).json()).isEqualTo(archive);
        JsonNode records =
                client.get("/v1/subjects/" + code + "/records?limit=20").json().path("records");
        assertThat(records).isEqualTo(archive.path("timeline"));
        assertThat(total(code, "licences")).isGreaterThanOrEqualTo(TestService.LICENCES / 5);
    }

    private int total(String code, String dataset) {
        return client.get("/v1/subjects/" + code + "/records?dataset=" + dataset + "&total=true&facets=year")
                .json()
                .at("/total/value")
                .intValue();
    }

    @Test
    void subjectWithoutHitsOfAFilterIsNotUnknown() {
        ContractAnswer answer =
                client.get("/v1/subjects/" + Fictional.subjectCode(0) + "/records?from=1999-01-01&to=1999-01-02");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.ids()).isEmpty();
    }

    @Test
    void unknownSubjectsAreNotFound() {
        for (String code : List.of("91371300699999996U", "x", "00000000000000000X", "%E4%BF%A1")) {
            assertThat(client.get("/v1/subjects/" + code).status()).isEqualTo(404);
            ContractAnswer answer = client.get("/v1/subjects/" + code + "/records");
            assertThat(answer.json().path("code").textValue()).isEqualTo("unknown-subject");
        }
        assertThat(client.get("/v1/subjects/x/records?dataset=nosuch").status()).isEqualTo(400);
        assertThat(client.get("/v1/subjects/x?nosuch=1").status()).isEqualTo(400);
    }
}
