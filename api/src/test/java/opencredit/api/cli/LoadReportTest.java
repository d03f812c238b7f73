package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load of three files whose second fails, in every way a database fails: what is published is reported. */
class LoadReportTest {
    private static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,处罚机关统一社会信用代码";
    private static final String ROW =
            "临沂示例建材有限公司,91371300699999996U,临示市监处罚〔2026〕%d号,生产不合格建材,罚款,2026-05-20,临沂示例市场监督管理局,11371300000000019M";

    /** Disk full, too many connections, shut down, cut off, the system; and a fault that nobody foresaw. */
    private static final Map<String, ExitCode> STATES = Map.of(
            "53100", ExitCode.UNAVAILABLE,
            "53300", ExitCode.UNAVAILABLE,
            "57P01", ExitCode.UNAVAILABLE,
            "08006", ExitCode.UNAVAILABLE,
            "58030", ExitCode.UNAVAILABLE,
            "XX000", ExitCode.UNEXPECTED);

    /** Of the second file: when its batch is opened, when it is staged whole, and when its rows go into the ledger. */
    private static final List<String> MOMENTS = List.of(
            "before insert on batch for each row when (new.source = 'second.csv')",
            "before update of report on batch for each row when (new.source = 'second.csv')",
            "before update of done on batch for each row when (new.source = 'second.csv')");

    @TempDir
    Path folder;

    @Test
    void whatIsPublishedIsReportedWhateverFailsLater() throws IOException {
        String[] files = {file("first.csv", 1), file("second.csv", 2), file("third.csv", 3)};
        for (String moment : MOMENTS) {
            for (Map.Entry<String, ExitCode> state : STATES.entrySet()) {
                String url = TestDatabase.createUrl();
                fail(url, moment, state.getKey());
                Line line = Line.run(environment(url, "en"), load(files, "--json"));
                assertThat(line.exitCode())
                        .as(moment + state)
                        .isEqualTo(state.getValue().number());
                assertReport(line.json(), state.getValue(), moment.contains("of done"));
            }
        }
    }

    @Test
    void peopleReadItInTheirLanguage() throws IOException {
        String[] files = {file("first.csv", 1), file("second.csv", 2), file("third.csv", 3)};
        String url = TestDatabase.createUrl();
        fail(url, MOMENTS.getLast(), "53100");
        Line chinese = Line.run(environment(url, "zh_CN"), load(files));
        assertThat(chinese.out()).contains("first.csv", "second.csv", "未完成", "自动继续公示", "third.csv", "因前面的文件失败");
        assertThat(chinese.err()).contains("磁盘已满");
        Line english = Line.run(environment(url, "en"), load(files));
        assertThat(english.out()).contains("unchanged", "goes on", "Not tried");
    }

    private static void assertReport(JsonNode report, ExitCode code, boolean staged) {
        assertThat(report.get("published").asInt()).isEqualTo(1);
        assertThat(report.at("/error/exitCode").asInt()).isEqualTo(code.number());
        assertThat(report.at("/files/0/published").asInt()).isEqualTo(1);
        JsonNode second = report.at("/files/1");
        assertThat(second.get("source").asText()).isEqualTo("second.csv");
        assertThat(second.at("/error/code").asText()).isEqualTo(code.word());
        assertThat(second.has("batch")).isEqualTo(staged);
        assertThat(second.at("/error/sentence/en").asText().contains("goes on")).isEqualTo(staged);
        assertThat(report.at("/files/2/error/code").asText()).isEqualTo("not-tried");
    }

    private static void fail(String url, String moment, String state) {
        try (Database database = Database.external(url)) {
            database.jdbi().useHandle(handle -> {
                handle.execute("create function fail() returns trigger language plpgsql as"
                        + " 'begin raise exception ''no'' using errcode = ''" + state + "''; end'");
                handle.execute("create trigger fail " + moment + " execute function fail()");
            });
        }
    }

    private static String[] load(String[] files, String... options) {
        return Stream.of(new String[] {"load", "penalties", "--no-wait"}, files, options)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    private Map<String, String> environment(String url, String language) {
        return new HashMap<>(Map.of(
                "OPENCREDIT_HOME",
                folder.resolve("home").toString(),
                "OPENCREDIT_DATABASE_URL",
                url,
                "OPENCREDIT_SECRET",
                "0123456789abcdef0123456789abcdef",
                "LANG",
                language));
    }

    private String file(String name, int number) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + "\n" + ROW.formatted(number) + "\n")
                .toString();
    }
}
