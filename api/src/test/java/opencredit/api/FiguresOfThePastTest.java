package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.CityTime;
import opencredit.data.store.ArchiveOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is published of the past: in steps, none below five, and the same once every record is withdrawn. */
class FiguresOfThePastTest {
    private static final String CODE = "11371300000000019M";
    private static final Party BODY = new Party("临沂示例局", CODE, null);
    private static final String FEW_CODE = "11371300YGT6KGG41P";
    private static final Party FEW = new Party("临沂示例二局", FEW_CODE, null);
    private static final List<String> PATHS =
            List.of("/v1/statistics/timeliness", "/v1/statistics/publishers/" + CODE, "/v1/statistics/findings");

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void fill() {
        service = new TestService();
        service.clock().stop();
        client = service.client();
        service.publish(IntStream.range(0, 13).mapToObj(n -> penalty(n, BODY)).toList());
        service.publish(IntStream.range(13, 16).mapToObj(n -> penalty(n, FEW)).toList());
        service.publish(
                IntStream.range(0, 12).mapToObj(FiguresOfThePastTest::finding).toList());
        List<UUID> shown = ids("government-dishonesty");
        shown.subList(0, 6).forEach(id -> service.ledger().withdraw(id, Acts.of("performed"), null));
        service.awaitKnown(service.feed().head());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void figuresAreInStepsAndStay() {
        List<String> before = PATHS.stream().map(FiguresOfThePastTest::figures).toList();
        JsonNode timely = client.get(PATHS.getFirst()).json().path("publishers");
        assertThat(of(timely, CODE).path("measured").longValue()).isEqualTo(10);
        assertThat(of(timely, CODE).path("inTime").longValue()).isEqualTo(10);
        assertThat(of(timely, CODE).path("share").textValue()).isEqualTo("1.0000");
        assertThat(of(timely, FEW_CODE).has("measured")).isFalse();
        assertThat(of(timely, FEW_CODE).has("share")).isFalse();
        JsonNode findings = client.get("/v1/statistics/findings").json();
        assertThat(findings.path("confirmed").longValue()).isEqualTo(10);
        assertThat(findings.path("mended").longValue()).isEqualTo(5);
        assertThat(findings.at("/kinds/0/dataset").textValue()).isEqualTo("government-dishonesty");
        assertThat(findings.at("/kinds/0/label").textValue()).isEqualTo("违约失信");
        assertThat(findings.at("/bodies/0/code").textValue()).isEqualTo(ArchiveOf.BODY.code());
        assertThat(PageMarkup.of(client, "/authorities/" + CODE)).contains("25 指 25 至 29");
        assertThat(PageMarkup.of(client, "/authorities/" + FEW_CODE)).contains("不足 5");
        withdrawAll();
        assertThat(PATHS.stream().map(FiguresOfThePastTest::figures).toList()).isEqualTo(before);
        JsonNode gone = client.get("/v1/statistics/publishers/" + CODE).json();
        assertThat(gone.path("records").longValue()).isZero();
        assertThat(gone.path("name").textValue()).isEqualTo(CODE);
        assertThat(PageMarkup.of(client, "/authorities/" + CODE)).contains(CODE).doesNotContain("临沂示例局");
    }

    @Test
    void findingsTakeNoParameters() {
        assertThat(client.get("/v1/statistics/findings?by=month").status()).isEqualTo(400);
    }

    private static void withdrawAll() {
        for (String dataset : List.of("penalties", "government-dishonesty")) {
            ids(dataset).forEach(id -> service.ledger().withdraw(id, Acts.of("privacy"), null));
        }
        service.awaitKnown(service.feed().head());
    }

    /** What is said of the past, without names and what is shown today. */
    private static String figures(String path) {
        JsonNode answer = client.get(path).json();
        JsonNode figures = answer.has("months") && answer.has("name") ? answer.path("months") : answer;
        return figures.toString().replaceAll("\"(name|asOf)\":[^,}]*", "");
    }

    private static JsonNode of(JsonNode publishers, String code) {
        for (JsonNode each : publishers) {
            if (each.path("code").asText().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no publisher " + code);
    }

    private static List<UUID> ids(String dataset) {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.select("select id from record where dataset = ? order by seq", dataset)
                        .mapTo(UUID.class)
                        .list());
    }

    private static Disclosure finding(int n) {
        return ArchiveOf.of("government-dishonesty", "失" + n, ArchiveOf.BODY, 30)
                .of("breach")
                .disclosure();
    }

    /** Decided on the day on which its body begins to publish. */
    private static Disclosure penalty(int n, Party publisher) {
        Datasets datasets = TestDatasets.shipped();
        Dataset penalties = datasets.find("penalties").orElseThrow();
        Disclosure it = Plausible.of(penalties, datasets, n);
        return new Disclosure(
                it.dataset(),
                it.key(),
                it.subject(),
                it.counterparty(),
                it.authority(),
                publisher,
                it.region(),
                it.categories(),
                it.title(),
                it.documentNumber(),
                CityTime.day(service.clock().instant()),
                it.amount(),
                it.window(),
                it.edition(),
                it.flags(),
                it.standing(),
                it.fields());
    }
}
