package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.store.db.Database;
import org.junit.jupiter.api.Test;

class CommandLineTest extends RegisterCommands {
    @Test
    void aLoadPrintsOneObjectAndItsCountsAddUp() throws IOException {
        String file = file("rows.csv", row(1), row(2), row(2), ",,,,,,,", row(3).replace("2026-05-20", "2018/411"));
        Line line = run("load", "penalties", file, "--json");
        assertThat(line.exitCode()).as(line.err()).isEqualTo(ExitCode.REFUSED.number());
        JsonNode report = line.json();
        assertThat(report.get("received").asInt()).isEqualTo(4);
        assertThat(report.get("published").asInt()).isEqualTo(2);
        assertThat(report.get("unchanged").asInt()).isEqualTo(1);
        assertThat(report.get("refused").asInt()).isEqualTo(1);
        assertThat(report.get("files").get(0).get("source").asText()).isEqualTo("rows.csv");
        for (String member : List.of("amended", "withdrawn", "flagged", "skipped", "refusals", "flags", "notes")) {
            assertThat(report.has(member)).as(member).isTrue();
            assertThat(report.get("files").get(0).has(member)).as(member).isTrue();
        }
    }

    @Test
    void aFileThatIsNoWorkbookIsToldSo() throws IOException {
        String file = file("rows.xlsx", "nothing");
        Files.writeString(Path.of(file), "this is no workbook\n");
        Line line = run("load", "penalties", file);
        assertThat(line.exitCode()).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(line.out()).contains("no XLSX workbook");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        String file = file("rows.csv", row(1), row(2));
        assertThat(run("load", "penalties", file).exitCode()).isZero();
        JsonNode again = run("load", "penalties", file, "--json").json();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("published").asInt()).isZero();
    }

    @Test
    void severalFilesAreBatchesOfTheirOwnAlthoughOneIsUnreadable() throws IOException {
        String first = file("first.csv", row(1));
        String second = Files.write(folder.resolve("broken.xlsx"), new byte[] {0x50, 0x4B, 3, 4, 0})
                .toString();
        String third = file("third.csv", row(2), row(3));
        Line line = run("load", "penalties", first, second, third, "--json");
        assertThat(line.exitCode()).isEqualTo(ExitCode.UNREADABLE.number());
        JsonNode report = line.json();
        assertThat(report.get("published").asInt()).isEqualTo(3);
        assertThat(report.get("files").get(1).get("error").get("code").asText()).isNotEmpty();
        assertThat(report.get("files").get(0).get("batch").asLong())
                .isNotEqualTo(report.get("files").get(2).get("batch").asLong());
    }

    @Test
    void peopleGetATableInTheirLanguage() throws IOException {
        String file = file("rows.csv", row(1), row(2).replace("临示市监处罚〔2026〕2号", ""));
        Line english = run("load", "penalties", file);
        assertThat(english.out()).contains("published", "refused", "row 3");
        environment.put("LANG", "zh_CN.UTF-8");
        Line chinese = run("load", "penalties", file);
        assertThat(chinese.out()).contains("无变化", "拒绝", "第 3 行");
        assertThat(chinese.err()).isEmpty();
    }

    @Test
    void aTableShowsThreeNotesOfACode() throws IOException {
        String[] rows = IntStream.range(1, 7)
                .mapToObj(number -> row(number).replace("2026-05-20", "2018/411"))
                .toArray(String[]::new);
        String out = run("load", "penalties", file("rows.csv", rows)).out();
        assertThat(out).contains("row 4", "and 3 more: The date cannot be read").doesNotContain("row 5");
    }

    /** Codes are for programs; rows are in the file's order, whatever is said of them. */
    @Test
    void peopleReadWordsInTheOrderOfRows() throws IOException {
        String file = file(
                "rows.csv",
                row(1).replace("91371300699999996U", "123"),
                row(2).replace("临示市监处罚〔2026〕2号", ""),
                "示例" + row(3).substring(row(3).indexOf(',')),
                row(4).replace("2026-05-20", "2018/411"));
        String out = run("load", "penalties", file).out();
        assertThat(out).contains("Administrative penalties (penalties)", "samples and instructions 1");
        assertThat(out).doesNotContain("not-a-code", "broken-date", "missing-number", "skipped-sample");
        assertThat(out.indexOf("row 2")).isBetween(0, out.indexOf("row 3"));
        assertThat(out.indexOf("row 3")).isBetween(0, out.indexOf("row 4"));
        assertThat(out.indexOf("row 4")).isBetween(0, out.indexOf("row 5"));
        environment.put("LANG", "zh_CN.UTF-8");
        assertThat(run("load", "penalties", file).out())
                .contains("统一社会信用代码：不是 18 位统一社会信用代码 1", "缺少决定书文号 1")
                .doesNotContain("subjectCode");
    }

    @Test
    void aTextNamedLikeAWorkbookIsToldSo() throws IOException {
        String file = file("rows.xlsx", row(1));
        Files.write(
                Path.of(file), (HEADER + "\n" + row(1) + "\u0000\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(run("load", "penalties", file).out()).contains("name ends in .xlsx");
    }

    @Test
    void anUnreadableFileIsNamedWithoutNumbersOfPeople() throws IOException {
        Path file = Files.write(folder.resolve("11010519491231002X.xlsx"), new byte[] {0x50, 0x4B, 3, 4, 0});
        assertThat(run("load", "penalties", file.toString(), "--json").out()).doesNotContain("11010519491231002X");
    }

    @Test
    void aDatabaseOfAnotherProgramIsSaidInOurWords() throws IOException {
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            database.jdbi().useHandle(handle -> handle.execute("drop table flyway_schema_history"));
        }
        Line line = run("load", "penalties", file("rows.csv", row(1)));
        assertThat(line.exitCode()).isEqualTo(ExitCode.UNAVAILABLE.number());
        assertThat(line.err()).contains("tables of another program").doesNotContainIgnoringCase("baseline");
    }

    @Test
    void anIndexIsBuiltWithoutAServer() throws IOException {
        run("load", "penalties", file("rows.csv", row(1), row(2)));
        Line line = run("reindex");
        assertThat(line.exitCode()).as(line.err()).isZero();
        assertThat(line.out()).contains("up to ledger entry 2");
    }

    @Test
    void misuseEndsWithTwoAndOneSentence() throws IOException {
        String file = file("rows.csv", row(1));
        assertThat(run("load", "nosuch", file).err()).contains("licences", "penalties");
        for (Line line : List.of(
                run("load", "nosuch", file),
                run("load"),
                run("nosuch"),
                run("load", "penalties", file, "--nosuch"),
                run("withdraw", "no-uuid", "--reason", "repaired"),
                run("demo", "--records", "0", "--seed", "1"))) {
            assertThat(line.exitCode()).as(line.err()).isEqualTo(ExitCode.USAGE.number());
            assertThat(line.err()).isNotEmpty();
            assertThat(line.out()).isEmpty();
        }
    }

    @Test
    void aMissingFileStopsBeforeAnythingIsLoaded() throws IOException {
        Line line = run("load", "penalties", file("rows.csv", row(1)), "nosuch.csv");
        assertThat(line.exitCode()).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(line.err()).contains("nosuch.csv", "Nothing was loaded");
        assertThat(head()).isZero();
    }

    @Test
    void wrongSettingsAreSaidTogether() throws IOException {
        environment.put("OPENCREDIT_PORT", "x");
        environment.put("OPENCREDIT_SEARCH_INDEX", "http://localhost:9200");
        Line line = run("load", "penalties", file("rows.csv", row(1)));
        assertThat(line.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(line.err().lines()).hasSize(2);
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() throws IOException {
        environment.put("OPENCREDIT_DATABASE_URL", "postgresql://somebody:hush@127.0.0.1:1/none");
        Line line = run("load", "penalties", file("rows.csv", row(1)));
        assertThat(line.exitCode()).isEqualTo(ExitCode.UNAVAILABLE.number());
        assertThat(line.err().lines()).hasSize(1);
        assertThat(line.err()).doesNotContain("hush");
    }

    @Test
    void demonstrationFilesCanBeLoaded() {
        Line written = run("demo", "--records", "200", "--seed", "7", "--out", folder.toString());
        assertThat(written.exitCode()).as(written.err()).isZero();
        for (String dataset : List.of("licences", "penalties")) {
            JsonNode report = run(
                            "load", dataset, folder.resolve(dataset + ".csv").toString(), "--json")
                    .json();
            assertThat(report.get("published").asInt()).isPositive();
        }
    }
}
