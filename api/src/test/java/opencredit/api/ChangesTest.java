package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.outcome.Acts;
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
        assertThat(client.get("/v1/changes?subject=%20" + code.toLowerCase()).json())
                .isEqualTo(client.get("/v1/changes?subject=" + code).json());
        assertThat(client.get("/v1/changes?subject=91371300699999996U").json().path("entries"))
                .isEmpty();
    }

    @Test
    void newestFirstHasNoGapEither() {
        List<Long> seqs = new ArrayList<>();
        String before = "";
        JsonNode page;
        do {
            page = client.get("/v1/changes?sort=-seq&limit=99" + before).json();
            page.path("entries").forEach(entry -> seqs.add(entry.path("seq").longValue()));
            before = "&before=" + page.path("next").longValue();
        } while (page.path("next").longValue() > 0);
        long newest = seqs.getFirst();
        assertThat(seqs)
                .containsExactlyElementsOf(LongStream.iterate(newest, seq -> seq > 0, seq -> seq - 1)
                        .boxed()
                        .toList());
        JsonNode oldest = client.get("/v1/changes?sort=-seq&before=3&dataset=penalties")
                .json()
                .path("entries");
        assertThat(oldest.findValuesAsText("seq")).containsExactly("2", "1");
        String code = Fictional.subjectCode(7);
        assertThat(client.get("/v1/changes?sort=-seq&subject=" + code).json().path("entries"))
                .hasSize(2);
    }

    @Test
    void titlesAreOfWhatIsStillShown() {
        TestService service = TestService.shared();
        String stays = service.publish(Fictional.penalty(7101));
        String goes = service.publish(Fictional.penalty(7102));
        service.ledger().withdraw(UUID.fromString(goes), Acts.of("repaired"), null);
        JsonNode entries =
                client.get("/v1/changes?sort=-seq&limit=3&titles=true").json().path("entries");
        assertThat(entries.findValuesAsText("record")).containsExactly(goes, goes, stays);
        assertThat(entries.get(2).path("title").textValue())
                .isEqualTo(Fictional.penalty(7101).title());
        assertThat(entries.get(2).path("subjectName").textValue()).isEqualTo(Fictional.subjectName(7101));
        assertThat(entries.get(0).has("title") || entries.get(1).has("title")).isFalse();
        assertThat(entries.get(1).has("subjectName")).isFalse();
    }

    @Test
    void feedOfAnEventAnAuthorityOrANumber() {
        TestService service = TestService.shared();
        String stays = service.publish(Fictional.penalty(7103));
        String goes = service.publish(Fictional.penalty(7106));
        service.ledger().withdraw(UUID.fromString(goes), Acts.of("repaired"), null);
        JsonNode withdrawn =
                client.get("/v1/changes?event=withdrawn&limit=1000").json().path("entries");
        assertThat(withdrawn.findValuesAsText("event")).containsOnly("withdrawn");
        assertThat(withdrawn.findValuesAsText("record")).contains(goes).doesNotContain(stays);
        assertThat(client.get("/v1/changes?event=withdrawn,restored&sort=-seq&limit=1")
                        .json()
                        .at("/entries/0/record"))
                .isEqualTo(withdrawn.get(withdrawn.size() - 1).path("record"));
        String authority = Fictional.penalty(7103).authority().name();
        for (String query : List.of(
                "authority=" + Place.encode(authority),
                "number="
                        + Place.encode(Fictional.penalty(7103).documentNumber() + ","
                                + Fictional.penalty(7106).documentNumber()))) {
            List<String> records = client.get("/v1/changes?sort=-seq&limit=100&" + query)
                    .json()
                    .path("entries")
                    .findValuesAsText("record");
            assertThat(records).as(query).contains(stays).doesNotContain(goes);
        }
        client.get("/v1/changes?sort=-seq&include=record&limit=100&authority=" + Place.encode(authority))
                .json()
                .path("entries")
                .forEach(entry -> assertThat(entry.at("/shown/authority/name").textValue())
                        .isEqualTo(authority));
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
        for (String query : List.of(
                "after=-1",
                "after=x",
                "limit=0",
                "dataset=nosuch",
                "after=1&after=2",
                "before=5",
                "sort=-seq&after=1",
                "sort=-seq&before=0",
                "sort=at",
                "titles=x",
                "include=x",
                "include=record,record",
                "event=nosuch",
                "event=,",
                "region=371300")) {
            assertThat(client.get("/v1/changes?" + query).status()).as(query).isEqualTo(400);
        }
    }
}
