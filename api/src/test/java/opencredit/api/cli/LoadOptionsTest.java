package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How else files are loaded: only checked, with all issues in a file, or from a pipe. */
class LoadOptionsTest {
    private static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关\n";
    private static final String ROW = "临沂示例建材有限公司,91371300699999996U,临示罚〔2026〕%d号,生产不合格建材,罚款,%s,临沂示例局\n";
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aRegisterOfItsOwn() {
        environment.put("OPENCREDIT_HOME", folder.resolve("home").toString());
        environment.put("OPENCREDIT_DATABASE_URL", TestDatabase.createUrl());
        environment.put("OPENCREDIT_SECRET", "0123456789abcdef0123456789abcdef");
        environment.put("LANG", "en");
    }

    private Line run(String... arguments) {
        return Line.run(environment, arguments);
    }

    private Path file() throws IOException {
        String rows =
                HEADER + ROW.formatted(1, "2026-05-20") + ROW.formatted(2, NUMBER) + ROW.formatted(3, "2026-05-21");
        return Files.writeString(folder.resolve("a.csv"), rows);
    }

    @Test
    void aDryRunPublishesNothing() throws IOException {
        Line dry = run("load", "penalties", file().toString(), "--dry-run", "--json");
        assertThat(dry.exitCode()).as(dry.err()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(dry.json().get("dryRun").asBoolean()).isTrue();
        assertThat(dry.json().get("published").asInt()).isEqualTo(2);
        assertThat(dry.json().at("/files/0/batch").asInt()).isZero();
        assertThat(head()).isZero();
        assertThat(run("load", "penalties", file().toString(), "--dry-run").out())
                .contains("dry run, nothing is published");
        assertThat(run("load", "penalties", file().toString(), "--json")
                        .json()
                        .get("published")
                        .asInt())
                .isEqualTo(2);
        assertThat(head()).isEqualTo(2);
    }

    @Test
    void everyIssueIsALineOfAPrivateFile() throws IOException {
        Path issues = folder.resolve("issues.jsonl");
        Line line = run("load", "penalties", file().toString(), "--issues", issues.toString(), "--json");
        assertThat(line.exitCode()).as(line.err()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(Files.getPosixFilePermissions(issues)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        List<String> lines = Files.readAllLines(issues);
        assertThat(lines).noneMatch(each -> each.contains(NUMBER));
        JsonNode refused = lines.stream()
                .map(LoadOptionsTest::json)
                .filter(each -> each.get("kind").asText().equals("refused"))
                .findFirst()
                .orElseThrow();
        assertThat(refused.get("source").asText()).isEqualTo("a.csv");
        assertThat(refused.get("cell").asText()).isEqualTo("F3");
        assertThat(refused.get("row").asInt()).isEqualTo(3);
        assertThat(refused.get("column").asText()).isEqualTo("处罚决定日期");
        assertThat(refused.at("/sentence/zh").asText()).isNotBlank();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path file = file();
        Line line = run("load", "penalties", file.toString(), "--issues", file.toString());
        assertThat(line.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(line.err()).contains("is there already");
        assertThat(Files.readString(file)).startsWith(HEADER);
        assertThat(head()).isZero();
    }

    /** A command that could not begin leaves nothing in the way of the corrected one. */
    @Test
    void aMistypedDatasetLeavesNoFile() throws IOException {
        Path issues = folder.resolve("issues.jsonl");
        String file = file().toString();
        assertThat(run("load", "penaltys", file, "--issues", issues.toString()).exitCode())
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(issues).doesNotExist();
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThat(run("load", "penalties", empty.toString(), "--issues", issues.toString())
                        .exitCode())
                .isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(issues).doesNotExist();
        assertThat(run("load", "penalties", file, "--issues", issues.toString()).exitCode())
                .isEqualTo(ExitCode.REFUSED.number());
        assertThat(issues).isNotEmptyFile();
    }

    /** A socket has the rights of a file and cannot be opened as one: the file before it is published all the same. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatBreaksStopsNoOtherFile() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(socket));
            Path last = Files.writeString(folder.resolve("b.csv"), HEADER + ROW.formatted(9, "2026-05-20"));
            Line line = run("load", "penalties", file().toString(), socket.toString(), last.toString(), "--json");
            assertThat(line.exitCode()).as(line.err()).isEqualTo(ExitCode.UNREADABLE.number());
            assertThat(line.json().at("/files/0/published").asInt()).isEqualTo(2);
            assertThat(line.json().at("/files/1/error/code").asText()).isEqualTo("not-readable");
            assertThat(line.json().at("/files/2/published").asInt()).isEqualTo(1);
            assertThat(head()).isEqualTo(3);
        }
    }

    /** No stream can be kept where the spool cannot be written: that ends the load, and what is published is told. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatTakesNothingIsNoFaultOfTheFile() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/spool"), "no folder");
        Line line = run("load", "penalties", file().toString(), "/dev/null", file().toString(), "--json");
        assertThat(line.exitCode()).as(line.err()).isEqualTo(ExitCode.UNAVAILABLE.number());
        assertThat(line.json().at("/files/0/published").asInt()).isEqualTo(2);
        assertThat(line.json().at("/files/1/error/code").asText()).isEqualTo("unavailable");
        assertThat(line.json().at("/files/2/error/code").asText()).isEqualTo("not-tried");
        assertThat(line.err()).contains("spool").doesNotContain("Nothing was loaded");
    }

    /** A pipe can be read once, and a file is read more than once. */
    @Test
    void aPipeIsKeptWhileItIsRead() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread writer = Thread.ofPlatform().daemon().start(() -> write(pipe));
        Line line = run("load", "penalties", pipe.toString(), "--json");
        writer.join();
        assertThat(line.exitCode()).as(line.err()).isZero();
        assertThat(line.json().get("published").asInt()).isEqualTo(500);
        assertThat(folder.resolve("home/spool")).isEmptyDirectory();
    }

    private static void write(Path pipe) {
        try (BufferedWriter out = Files.newBufferedWriter(pipe, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int row : IntStream.range(0, 500).toArray()) {
                out.write(ROW.formatted(row, "2026-05-20"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long head() {
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            return new Feed(database).head();
        }
    }
}
