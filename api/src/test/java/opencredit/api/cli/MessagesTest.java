package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failures;
import opencredit.data.intake.report.Remark;
import opencredit.data.intake.row.FileFault;
import opencredit.data.store.connect.Address;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.StoreFailure;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.embedded.Unavailable;
import opencredit.data.text.Bilingual;
import opencredit.search.SearchIndex;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** No English sentence stands in a Chinese message, and the reverse. */
class MessagesTest {
    /** Three words in a row; fewer are names. A command to be copied is no sentence. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?<![\\w-])(?!opencredit )[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** Never gives back what it took: a long text would take the whole stack. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

    @TempDir
    Path folder;

    @Test
    void everyMisuseOfEveryCommand() {
        Map<String, String> environment = new HashMap<>(
                Map.of("OPENCREDIT_HOME", folder.toString(), "OPENCREDIT_PORT", "x", "OPENCREDIT_NONSENSE", "x"));
        for (List<String> misuse : misuses()) {
            for (String language : List.of("zh_CN", "en")) {
                environment.put("LANG", language);
                Line line = Line.run(environment, misuse.toArray(String[]::new));
                assertThat(line.exitCode()).as("%s", misuse).isEqualTo(ExitCode.USAGE.number());
                assertThat(line.err()).isNotBlank();
                assertOnly(language, line.err());
            }
        }
    }

    @Test
    void everyFailure() {
        Stream<Bilingual> sentences = failures().stream().flatMap(failure -> Failures.of(failure).sentences().stream());
        Stream<Bilingual> remarks = Stream.of(Remark.values()).map(Remark::sentence);
        Stream<Bilingual> faults = Stream.of(FileFault.values()).map(FileFault::sentence);
        Stream.of(sentences, remarks, faults).flatMap(all -> all).forEach(sentence -> {
            assertThat(ENGLISH.matcher(sentence.zh()).results())
                    .as(sentence.zh())
                    .isEmpty();
            assertThat(CHINESE.matcher(sentence.zh()).find()).as(sentence.zh()).isTrue();
            assertThat(sentence.en()).doesNotContainPattern(CHINESE);
        });
    }

    /** Whatever is written in the program in Chinese has no English sentence inside; the dictionary is in both. */
    @Test
    void everyTextOfTheProgram() throws IOException {
        for (String module : List.of("data", "search", "api")) {
            Path sources = Path.of(System.getProperty("opencredit.root"), module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("/derived/"))
                        .toList()) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .map(literal -> literal.group(1))
                            .filter(literal -> CHINESE.matcher(literal).find())
                            .forEach(literal ->
                                    assertThat(literal).as("%s", file).doesNotContainPattern(ENGLISH));
                }
            }
        }
    }

    private static void assertOnly(String language, String text) {
        if (language.equals("en")) {
            assertThat(text.replaceAll("\"[^\"]*\"", "")).doesNotContainPattern(CHINESE);
        } else {
            assertThat(text).doesNotContainPattern(ENGLISH);
        }
    }

    /** Of each command: nothing, an unknown option, and each argument left out, given twice, or of a wrong value. */
    private static List<List<String>> misuses() {
        CommandLine line = OpenCredit.of(new Console(System.out, System.err, "zh", false), () -> {
            throw new IllegalStateException("no command runs here");
        });
        List<List<String>> all = new ArrayList<>(List.of(List.of("nosuch"), List.of("load", "nosuch", "/dev/null")));
        line.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            all.add(List.of(name, "--nosuch"));
            if (spec.args().stream().anyMatch(ArgSpec::required)) {
                all.add(List.of(name));
            }
            for (OptionSpec option : spec.options()) {
                if (option.arity().max() > 0) {
                    all.add(List.of(name, option.longestName()));
                    all.add(List.of(name, option.longestName(), "no value", option.longestName(), "no value"));
                }
            }
        });
        all.add(List.of("withdraw", "no-id", "--reason", "repaired"));
        all.add(List.of("restore", "no-id", "file.csv"));
        all.add(List.of("demo", "--records", "0", "--seed", "1"));
        return all;
    }

    private List<Throwable> failures() {
        List<Throwable> all = new ArrayList<>(Stream.of("08001", "08006", "53100", "53300", "57P01", "58030", "57014")
                .map(state -> new StoreFailure("cannot finish the batch", new SQLException("it is so", state)))
                .toList());
        for (IOException failed : List.of(
                new AccessDeniedException("home"),
                new NoSuchFileException("home"),
                new FileAlreadyExistsException("home"),
                new NotDirectoryException("home"),
                new FileSystemException("home", null, "No space left on device"),
                new IOException("Map failed for some reason"))) {
            all.add(Unavailable.of("无法使用", "cannot be used", failed));
        }
        all.add(new SearchIndex.Away("it does not answer in time", null));
        all.add(new IllegalStateException("nobody foresaw this one"));
        all.add(thrown(() -> Address.jdbc("mysql://nobody")));
        for (String url : List.of(
                "postgresql://nobody:wrong@127.0.0.1:1/none",
                foreign(),
                TestDatabase.createUrl() + "&password=wrong")) {
            all.add(thrown(() -> Database.external(url).close()));
        }
        return all;
    }

    /** A database that is another program's. */
    private static String foreign() {
        String url = TestDatabase.createUrl();
        try (Database database = Database.external(url)) {
            database.jdbi().useHandle(handle -> handle.execute("drop table flyway_schema_history"));
        }
        return url;
    }

    private static Throwable thrown(ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = ThrowableAssert.catchThrowable(call);
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
