package opencredit.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.search.SearchIndex;
import opencredit.search.elasticsearch.documents.Write;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkTest {

    private Fake fake;
    private SearchCluster cluster;

    @BeforeEach
    void open() throws Exception {
        fake = new Fake();
        cluster = new SearchCluster(SearchConnection.open(fake.address(), true), Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        cluster.close();
        fake.close();
    }

    @Test
    void sendsAgainOnlyWhatThereWasNoRoomFor() {
        fake.answers(200, items(201, 429, 409, 429))
                .answers(200, items(201, 429))
                .answers(200, items(200));
        new Bulk(cluster, "written").write(writes(4));
        assertThat(fake.asked()).extracting(BulkTest::ids).containsExactly("0 1 2 3", "1 3", "3");
        assertThat(fake.asked().getFirst().body()).contains("\"version\":1", "\"version_type\":\"external_gte\"");
        assertThat(fake.asked().getFirst().path()).contains("/written/_bulk", "require_alias=true");
    }

    @Test
    void sendsARefusedRequestAgainAsAWhole() {
        fake.answers(
                        429,
                        "{\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"full\"},\"status\":429}")
                .answers(200, items(201, 201));
        new Bulk(cluster, "written").write(writes(2));
        assertThat(fake.asked()).extracting(BulkTest::ids).containsExactly("0 1", "0 1");
    }

    @Test
    void waitsForAnAnswerBeforeItSendsMore() {
        fake.answers(200, items(201));
        byte[] longer = ("{\"all\":\"" + "建材 ".repeat(800_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        new Bulk(cluster, "written").write(List.of(new Write("0", 1, longer), new Write("1", 1, longer)));
        assertThat(fake.asked()).extracting(BulkTest::ids).containsExactly("0", "1");
    }

    @Test
    void repeatsNothingOfARefusedDocument() {
        fake.answers(200, items(201, 400));
        assertThatThrownBy(() -> new Bulk(cluster, "written").write(writes(2)))
                .isInstanceOf(SearchCluster.Refused.class)
                .hasMessageContaining("some_exception")
                .hasMessageNotContaining("content");
    }

    @Test
    void saysThatTheIndexWasReplaced() {
        fake.answers(200, items(404));
        assertThatThrownBy(() -> new Bulk(cluster, "written").write(writes(1))).isInstanceOf(SearchIndex.Away.class);
    }

    private static List<Write> writes(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> new Write(Integer.toString(id), 1, new byte[] {'{', '}'}))
                .toList();
    }

    private static String items(int... states) {
        return Arrays.stream(states)
                .mapToObj(status -> "{\"index\":{\"_index\":\"i\",\"_id\":\"x\",\"status\":" + status
                        + (status < 300 ? "" : ",\"error\":{\"type\":\"some_exception\",\"reason\":\"content\"}")
                        + "}}")
                .collect(Collectors.joining(",", "{\"took\":1,\"errors\":true,\"items\":[", "]}"));
    }

    private static String ids(Fake.Asked asked) {
        return asked.body()
                .lines()
                .filter(line -> line.startsWith("{\"index\""))
                .map(line -> line.replaceAll(".*\"_id\":\"(\\d+)\".*", "$1"))
                .collect(Collectors.joining(" "));
    }
}
