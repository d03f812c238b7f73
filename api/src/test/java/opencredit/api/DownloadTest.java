package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.downloads.Downloads;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.files.Sender;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.RouteTable;
import opencredit.api.service.TestService;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.store.db.StoreFailure;
import opencredit.data.store.read.Records;
import org.junit.jupiter.api.Test;

class DownloadTest {
    private static final String PENALTIES = "/v1/datasets/penalties/records";
    private final ContractClient client = TestService.shared().client();

    private static List<NamedCsvRecord> csv(String text) {
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void csvHoldsTheWholeListUnaltered() {
        JsonNode listed = client.get(PENALTIES + "?limit=1000").json().path("records");
        ContractAnswer answer = client.get(PENALTIES + "?format=csv");
        assertThat(FileNamesTest.plain(answer)).matches("penalties_\\d{8}[.]csv");
        List<NamedCsvRecord> rows = csv(answer.text());
        assertThat(rows).hasSize(listed.size());
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            JsonNode record = listed.get(i);
            assertThat(row.getField("id")).isEqualTo(record.path("id").textValue());
            assertThat(row.getField("subjectName"))
                    .isEqualTo(record.at("/subject/name").textValue());
            assertThat(row.getField("fine")).isEqualTo(record.at("/fields/fine").textValue());
            assertThat(row.getField("violationFacts"))
                    .startsWith("=1+1")
                    .isEqualTo(record.at("/fields/violationFacts").textValue());
            assertThat(row.getField("publishedAt"))
                    .isEqualTo(record.path("publishedAt").textValue());
        }
        assertThat(rows.stream().map(row -> row.getField("category"))).contains("罚款", "警告;罚款");
    }

    @Test
    void nationalHeadersAndTenThousands() {
        NamedCsvRecord row = csv(client.get(PENALTIES + "?format=csv&labels=zh&minAmount=3900")
                        .text())
                .getFirst();
        assertThat(row.getField("罚款金额（万元）")).isEqualTo("0.39");
        assertThat(row.getField("行政相对人类别")).isEqualTo("法人及非法人组织");
        assertThat(row.getField("处罚机关")).isNotEmpty();
        assertThat(row.getField("公示至")).isEqualTo("2029-01-01");
        assertThat(row.getField("首次公示时间")).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
        assertThat(row.getField("行政区划代码") + row.getField("行政区划")).isIn("371300临沂市", "371302兰山区");
        assertThat(row.getField("数据质量提示")).isEqualTo("处罚依据：报送时未填写");
    }

    @Test
    void linesAreTheRecords() throws IOException {
        ContractAnswer answer = client.get(PENALTIES + "?format=jsonl&region=371302&sort=decisionDate");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.text().lines().toList()) {
            lines.add(new com.fasterxml.jackson.databind.ObjectMapper().readTree(line));
        }
        List<JsonNode> listed = new ArrayList<>();
        client.get(PENALTIES + "?limit=1000&region=371302&sort=decisionDate")
                .json()
                .path("records")
                .forEach(listed::add);
        assertThat(lines).isEqualTo(listed);
    }

    @Test
    void packedWhereAccepted() throws IOException {
        ContractAnswer packed = client.get(PENALTIES + "?format=csv", "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(client.get(PENALTIES + "?format=csv").text());
        }
    }

    @Test
    void onlyTheParameterItselfAsksForAFile() {
        assertThat(client.get(PENALTIES + "?format=%63sv").contentType()).startsWith("text/csv");
        ContractAnswer page = client.get(PENALTIES + "?authority=format=csv&limit=1");
        assertThat(page.json().path("records").isArray()).isTrue();
    }

    @Test
    void whatFailsBeforeItsFirstByteIsAProblemAndNoFile() {
        Feature failing = _ -> Response.of(new Response.Stream("text/csv", target -> {
                    target.open();
                    throw new StoreFailure("cannot read", new SQLException("gone", "08006"));
                }))
                .file(new FileName("penalties.csv", "penalties.csv"));
        try (Server server = serve(failing)) {
            ContractAnswer away =
                    new ContractClient(server.port()).get(PENALTIES + "?format=csv", "Accept-Encoding", "gzip");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isNotEmpty();
            assertThat(away.header("Content-Encoding")).isEmpty();
            assertThat(away.header("Content-Disposition")).isEmpty();
            assertThat(away.json().path("code").textValue()).isEqualTo("unavailable");
        }
    }

    @Test
    void emptyResultIsAHeaderOnly() {
        assertThat(csv(client.get(PENALTIES + "?format=csv&to=1999-01-01").text()))
                .isEmpty();
        assertThat(client.get(PENALTIES + "?format=jsonl&to=1999-01-01").text()).isEmpty();
    }

    @Test
    void tooManyReadersAreAskedToComeBack() {
        Downloads full = new Downloads(
                TestDatasets.shipped(),
                TestService.shared().filters(),
                new Records(TestService.shared().database()),
                Clock.systemUTC(),
                new Sender(0),
                TestService.shared().tail());
        try (Server server = serve(full)) {
            ContractAnswer busy = new ContractClient(server.port()).get(PENALTIES + "?format=csv");
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.header("Retry-After")).isNotEmpty();
            assertThat(busy.json().path("code").textValue()).isEqualTo("too-many-downloads");
        }
    }

    private static Server serve(Feature lists) {
        RouteTable table = new RouteTable(List.of(Route.get("/v1/datasets/{dataset}/records", lists)), null);
        return Server.start(0, table, new AccessLog(new SimpleMeterRegistry()));
    }
}
