package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.settings.Variable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The documents name every setting, command, option and exit code, and none that does not exist. */
class DocumentsTest {
    private static final Path DOCUMENTS = Path.of(System.getProperty("opencredit.root"), "docs");

    @Test
    void everySettingIsListedWithItsDefault() throws IOException {
        Map<String, String> listed = rows("settings.md", "\\| `(OPENCREDIT_\\w+)` \\| `?([^|`]*)`? ?\\|.*").stream()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2).strip()));
        assertThat(listed)
                .isEqualTo(Arrays.stream(Variable.values())
                        .collect(Collectors.toMap(Variable::variable, Variable::fallback)));
    }

    @Test
    void everyExitCodeIsListed() throws IOException {
        List<String> listed = rows("commands.md", "\\| (\\d+) \\| (\\w+) \\|.*").stream()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(listed)
                .isEqualTo(Arrays.stream(ExitCode.values())
                        .map(code -> code.number() + " " + code.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void everyCommandIsListedWithItsOptions() throws IOException {
        Map<String, Set<String>> listed = rows("commands.md", "\\| `([a-z]+(?: [a-z]+)?)([^`]*)` \\|.*").stream()
                .collect(Collectors.toMap(row -> row.group(1), row -> options(row.group(2))));
        assertThat(listed)
                .isEqualTo(commands("", line()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Of a group each of its commands. */
    private static Stream<Map.Entry<String, Set<String>>> commands(String group, CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .flatMap(command -> command.getValue().getSubcommands().isEmpty()
                        ? Stream.of(Map.entry(group + command.getKey(), options(command.getValue())))
                        : commands(command.getKey() + " ", command.getValue()));
    }

    private static Set<String> options(String synopsis) {
        return Pattern.compile("--[a-z-]+")
                .matcher(synopsis)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .filter(name -> !Set.of("--help", "--version").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<MatchResult> rows(String document, String pattern) throws IOException {
        return Pattern.compile("^" + pattern + "$", Pattern.MULTILINE)
                .matcher(Files.readString(DOCUMENTS.resolve(document)))
                .results()
                .toList();
    }

    private static CommandLine line() {
        Console console = new Console(System.out, System.err, "en", false);
        return OpenCredit.of(console, () -> {
            throw new IllegalStateException("no command runs here");
        });
    }
}
