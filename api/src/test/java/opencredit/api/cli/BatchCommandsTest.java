package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second word about a batch, from the command line. */
class BatchCommandsTest {
    private static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期," + "处罚机关,处罚机关统一社会信用代码";
    private static final String ROW =
            "临沂示例建材有限公司,91371300699999996U,临示市监处罚〔2026〕%d号,%s,罚款,2026-05-20,临沂示例市场监督管理局,11371300000000019M";
    private static final int SHOWN = 1_000;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aRegisterOfItsOwn() throws IOException {
        environment.put("OPENCREDIT_HOME", folder.resolve("home").toString());
        environment.put("OPENCREDIT_DATABASE_URL", TestDatabase.createUrl());
        environment.put("OPENCREDIT_SECRET", "0123456789abcdef0123456789abcdef");
        environment.put("LANG", "en");
        Line first = run("load", "penalties", file("first.csv", 0, SHOWN, "生产不合格建材"), "--json");
        assertThat(first.exitCode()).as(first.out()).isZero();
        assertThat(first.json().get("waiting").isNull()).isTrue();
    }

    @Test
    void aLoadThatChangesMuchSaysThatItWaits() throws IOException {
        Line line = run("load", "penalties", file("much.csv", 0, 150, "无照经营"), "--json");
        assertThat(line.exitCode()).isEqualTo(ExitCode.WAITING.number());
        JsonNode waiting = line.json().get("files").get(0).get("waiting");
        assertThat(waiting.get("amended").asInt()).isEqualTo(150);
        assertThat(waiting.get("shown").asInt()).isEqualTo(SHOWN);
        assertThat(line.json().get("received").asInt()).isEqualTo(150);
        assertThat(line.json().get("waiting")).isEqualTo(waiting);
        assertThat(head()).isEqualTo(SHOWN);

        String batch = line.json().get("files").get(0).get("batch").asText();
        Line confirmed = run("confirm", batch, "--json");
        assertThat(confirmed.exitCode()).as(confirmed.err()).isZero();
        assertThat(confirmed.json().get("amended").asInt()).isEqualTo(150);
        assertThat(head()).isEqualTo(SHOWN + 150);
        refused("is in the ledger already", "confirm", batch);
        refused("is in the ledger already", "cancel", batch);
    }

    @Test
    void peopleReadWhatToDo() throws IOException {
        String file = file("much.csv", 0, 150, "无照经营");
        assertThat(run("load", "penalties", file).out()).contains("amend 150", "opencredit confirm 2", "cancel 2");
        environment.put("LANG", "zh_CN.UTF-8");
        assertThat(run("load", "penalties", file).out()).contains("待确认", "更新 150 条", "opencredit cancel 3");
        assertThat(run("cancel", "2").out()).contains("拒绝");
        assertThat(run("confirm", "2").err()).contains("批次 2 已取消");
        assertThat(head()).isEqualTo(SHOWN);
    }

    /** The operator is outside of keys: the wait is against slips, and the operator's own word ends it. */
    @Test
    void whatTwoPeoplePublishWaitsHoweverLittleItIs() throws IOException {
        String file = Files.writeString(
                        folder.resolve("serious.csv"),
                        HEADER + ",失信严重程度\n" + ROW.formatted(SHOWN + 1, "无照经营") + ",严重\n")
                .toString();
        Line line = run("load", "penalties", file);
        assertThat(line.exitCode()).isEqualTo(ExitCode.WAITING.number());
        assertThat(line.out()).contains("of which two people publish 1", "opencredit confirm 2");
        assertThat(run("load", "penalties", file, "--dry-run").out()).contains("two people publish 1");
        assertThat(head()).isEqualTo(SHOWN);
        assertThat(run("confirm", "2").exitCode()).isZero();
        assertThat(head()).isEqualTo(SHOWN + 1);
        String another = Files.readString(Path.of(file)).replace("" + (SHOWN + 1), "" + (SHOWN + 2));
        Files.writeString(Path.of(file), another);
        assertThat(run("load", "penalties", file, "--confirm").exitCode()).isZero();
        assertThat(head()).isEqualTo(SHOWN + 2);
    }

    @Test
    void aSecondWordCanBeGivenAtOnce() throws IOException {
        Line line = run("load", "penalties", file("much.csv", 0, 150, "无照经营"), "--confirm", "--json");
        assertThat(line.exitCode()).isZero();
        assertThat(line.json().get("amended").asInt()).isEqualTo(150);
    }

    /** A file that waits holds up no other. */
    @Test
    void oneFileWaitsAndAnotherIsPublished() throws IOException {
        String much = file("much.csv", 0, 150, "无照经营");
        Line line = run("load", "penalties", much, file("few.csv", SHOWN, 20, "无照经营"), "--json");
        assertThat(line.exitCode()).isEqualTo(ExitCode.WAITING.number());
        assertThat(line.json().get("published").asInt()).isEqualTo(20);
        assertThat(line.json().get("waiting").get("rows").asInt()).isEqualTo(150);
    }

    @Test
    void aBatchIsTakenBackOnce() throws IOException {
        run("load", "penalties", file("some.csv", SHOWN - 10, 30, "无照经营"));
        Line undone = run("undo", "2", "--json");
        assertThat(undone.exitCode()).as(undone.err()).isZero();
        assertThat(undone.json().get("batch").asInt()).isEqualTo(2);
        assertThat(undone.json().get("withdrawn").asInt()).isEqualTo(20);
        assertThat(undone.json().get("amended").asInt()).isEqualTo(10);
        assertThat(undone.json().get("left").asInt()).isZero();
        refused("was undone", "undo", "2");
        assertThat(head()).isEqualTo(SHOWN + 60);
    }

    @Test
    void whatAnotherLoadChangedIsLeftAndNamed() throws IOException {
        run("load", "penalties", file("some.csv", SHOWN, 3, "无照经营"));
        run("load", "penalties", file("later.csv", SHOWN, 1, "生产不合格建材"));
        Line undone = run("undo", "2");
        assertThat(undone.exitCode()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(undone.out()).contains("2 records withdrawn", "1 were changed since");
        assertThat(undone.out().lines()).hasSize(2);
    }

    @Test
    void whatIsNoBatchIsSaid() {
        for (String command : List.of("confirm", "cancel", "undo")) {
            refused("There is no batch 77", command, "77");
            Line line = run(command, "nonsense");
            assertThat(line.exitCode()).isEqualTo(ExitCode.USAGE.number());
            assertThat(line.err()).doesNotContain("java.");
        }
    }

    private void refused(String sentence, String... arguments) {
        Line line = run(arguments);
        assertThat(line.exitCode()).as(line.out()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(line.err()).contains(sentence);
    }

    private Line run(String... arguments) {
        return Line.run(environment, arguments);
    }

    private String file(String name, int from, int count, String kind) throws IOException {
        String rows = IntStream.range(from, from + count)
                .mapToObj(number -> ROW.formatted(number, kind))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        return Files.writeString(folder.resolve(name), rows).toString();
    }

    private long head() {
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            return new Feed(database).head();
        }
    }
}
