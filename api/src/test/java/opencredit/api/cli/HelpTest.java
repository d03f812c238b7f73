package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Settings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

    @Test
    void everythingIsExplainedInBothLanguages() {
        for (CommandSpec command : commands("zh")) {
            assertThat(descriptions(command))
                    .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        }
        for (CommandSpec command : commands("en")) {
            assertThat(descriptions(command))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern("\\p{IsHan}"));
        }
    }

    @Test
    void helpIsAnAnswer() {
        Line help = Line.run(Map.of("LANG", "zh_CN.UTF-8"), "load", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("用法：").contains("每个文件为一个批次");
        assertThat(Line.run(Map.of(), "--version").out()).startsWith("opencredit ");
    }

    private static List<CommandSpec> commands(String language) {
        Console console = new Console(System.out, System.err, language, false);
        CommandLine line = OpenCredit.of(console, () -> Settings.of(Map.of()));
        return withSubcommands(line).map(CommandLine::getCommandSpec).toList();
    }

    private static Stream<CommandLine> withSubcommands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    /** Each as one text, looked up as the help looks it up. */
    private static List<String> descriptions(CommandSpec command) {
        return Stream.of(
                        Stream.<String[]>of(command.usageMessage().description()),
                        command.options().stream().map(option -> option.description()),
                        command.positionalParameters().stream().map(parameter -> parameter.description()))
                .flatMap(Function.identity())
                .map(lines -> String.join(" ", Arrays.asList(lines)))
                .toList();
    }
}
