package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A command line that cannot be read ends as every other failure does: with one JSON object where it asks for one. */
class MisusedTest {
    private static final Map<String, String> NOWHERE = Map.of("LANG", "zh_CN.UTF-8");

    private static final List<String> WITH_JSON = OpenCredit.of(Console.standard("zh"), () -> {
                throw new IllegalStateException("no settings are needed to read a command line");
            })
            .getSubcommands()
            .entrySet()
            .stream()
            .filter(each -> takesJson(each.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();

    private static boolean takesJson(CommandLine command) {
        return command.getCommandSpec().findOption("--json") != null;
    }

    private static List<String> misused(Random random) {
        List<String> rest = new ArrayList<>(List.of("--no-such-option"));
        for (int more = random.nextInt(3); more > 0; more--) {
            rest.add(Cases.pick(random, List.of("nothing", "12x", "--reason", "--nothing=1", "--replaced-by=x", "-q")));
        }
        rest.add("--json");
        Collections.shuffle(rest, random);
        rest.addFirst(Cases.pick(random, WITH_JSON));
        return rest;
    }

    @Test
    void everyCommandWithJsonSaysInJsonWhatIsWrongWithItsLine() {
        assertThat(WITH_JSON).contains("load", "confirm", "cancel", "undo", "withdraw", "restore", "correct");
        Cases.check("command lines that cannot be read", MisusedTest::misused, arguments -> {
            Line line = Line.run(NOWHERE, arguments.toArray(String[]::new));
            assertThat(line.exitCode()).isEqualTo(ExitCode.USAGE.number());
            JsonNode error = line.json().get("error");
            assertThat(error.get("exitCode").asInt()).isEqualTo(ExitCode.USAGE.number());
            assertThat(error.get("sentences").get(0).get("zh").asText()).isNotEmpty();
        });
    }

    @Test
    void whatWasProbablyMeantIsNamed() {
        assertThat(Line.run(NOWHERE, "lod", "penalties", "a.csv").err()).contains("没有这个命令：lod；您是不是要用 load？");
        assertThat(Line.run(Map.of(), "lod").err()).contains("There is no command lod; did you mean load?");
        assertThat(Line.run(Map.of(), "load", "penalties", "a.csv", "--isues=x").err())
                .contains("There is no option --isues; did you mean --issues?");
        assertThat(Line.run(Map.of(), "nosuchthing").err())
                .contains("no command nosuchthing.")
                .doesNotContain("mean");
        assertThat(Line.run(NOWHERE, "11010519491231002X").err()).doesNotContain("11010519491231002X");
    }

    @Test
    void aBadIdAndTheWordsForPeopleStay() {
        Line json = Line.run(NOWHERE, "correct", "1", "a.csv", "--json");
        assertThat(json.json().get("error").get("sentences").get(0).get("zh").asText())
                .contains("编号形如");
        assertThat(json.err()).contains("编号形如", "--help");
        Line people = Line.run(NOWHERE, "correct", "1", "a.csv");
        assertThat(people.out()).isEmpty();
        assertThat(people.err()).isEqualTo(json.err());
        assertThat(Line.run(NOWHERE, "nothing", "--json").out()).isEmpty();
    }
}
