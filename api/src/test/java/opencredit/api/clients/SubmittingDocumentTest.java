package opencredit.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.service.Fictional;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of docs/submitting.md, as it stands there. */
class SubmittingDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SESSION = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final String FILE = """
            行政相对人名称,行政相对人类别,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,数据来源单位统一社会信用代码
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕1号,生产不合格建材,罚款,2026-05-20,临沂示例局,11371300000000019M
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕2号,生产不合格建材,罚款,2026-05-20,临沂示例局,11371300YGT6KGG41P
            """;

    @TempDir
    Path folder;

    @Test
    void theSessionRuns() throws Exception {
        Tool.need("curl", "the session of docs/submitting.md is not run");
        try (TestService service = new TestService()) {
            Submitter publisher = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
            Files.writeString(folder.resolve("penalties.csv"), FILE);
            Path session = Files.writeString(folder.resolve("session.sh"), "set -e\n" + session());
            String key = publisher.with()[1].substring("Bearer ".length());
            Tool.run(
                    folder,
                    Map.of("KEY", key, "BASE", "http://localhost:" + service.port()),
                    "bash",
                    session.toString());
            assertThat(answer("check.json").path("mode").textValue()).isEqualTo("check");
            JsonNode checked = answer("checked.json");
            assertThat(checked.path("state").textValue()).isEqualTo("done");
            assertThat(checked.at("/report/published").intValue()).isEqualTo(1);
            JsonNode done = answer("done.json");
            assertThat(done.path("state").textValue()).isEqualTo("done");
            assertThat(done.at("/report/published").intValue()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("events.txt"))).contains("event: end", "\"state\":\"done\"");
            assertThat(Files.readString(folder.resolve("issues.csv"))).contains("not-yours");
            assertThat(answer("created.json").path("version").intValue()).isEqualTo(1);
            assertThat(answer("corrected-answer.json").path("reason").textValue())
                    .isEqualTo("corrected");
            assertThat(answer("withdrawn.json").path("event").textValue()).isEqualTo("withdrawn");
            assertThat(answer("restored.json").path("event").textValue()).isEqualTo("restored");
            assertThat(publisher.get("/v1/batches").json().path("batches")).hasSize(2);
        }
    }

    private static String session() throws IOException {
        Path document = Path.of(System.getProperty("opencredit.root"), "docs", "submitting.md");
        Matcher session = SESSION.matcher(Files.readString(document));
        assertThat(session.find()).isTrue();
        return session.group(1);
    }

    private JsonNode answer(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }
}
