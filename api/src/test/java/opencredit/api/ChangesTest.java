package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final ContractClient client = TestService.shared().client();

    @Test
    void feedHasNoGap() {
        List<Long> seqs = new ArrayList<>();
        long after = 0;
        JsonNode page;
        do {
            page = client.get("/v1/changes?limit=99&after=" + after).json();
            page.path("entries").forEach(entry -> seqs.add(entry.path("seq").longValue()));
            after = page.path("next").longValue();
        } while (after < page.path("head").longValue());
        assertThat(seqs)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, page.path("head").longValue())
                                .boxed()
                                .toList());
        assertThat(after).isEqualTo(page.path("head").longValue());
    }

    @Test
    void feedOfOneDatasetOrSubject() {
        JsonNode licences =
                client.get("/v1/changes?limit=1000&dataset=licences").json().path("entries");
        assertThat(licences.findValuesAsText("dataset"))
                .containsOnly("licences")
                .hasSize(TestService.LICENCES);
        String code = Fictional.subjectCode(7);
        assertThat(client.get("/v1/changes?subject=" + code).json().path("entries"))
                .hasSize(2);
        assertThat(client.get("/v1/changes?subject=91371300699999996U").json().path("entries"))
                .isEmpty();
    }

    /** A follower of a register that was built anew learns it, and does not wait for ever. */
    @Test
    void refusesAPositionAfterTheLastEntry() {
        long head = client.get("/v1/changes").json().path("head").longValue();
        assertThat(client.get("/v1/changes?after=" + head).status()).isEqualTo(200);
        var answer = client.get("/v1/changes?after=" + (head + 1_000_000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).endsWith("invalid-parameter");
    }

    @Test
    void refusesWhatIsNoPosition() {
        for (String query : List.of("after=-1", "after=x", "limit=0", "dataset=nosuch", "after=1&after=2")) {
            assertThat(client.get("/v1/changes?" + query).status()).as(query).isEqualTo(400);
        }
    }
}
