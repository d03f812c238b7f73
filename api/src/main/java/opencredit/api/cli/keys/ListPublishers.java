package opencredit.api.cli.keys;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.key.ListedPublisher;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;

/** Says which bodies are listed. */
@Command(name = "list", description = "Say which bodies and agencies are listed.", mixinStandardHelpOptions = true)
final class ListPublishers extends KeyCommand {

    ListPublishers(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    void run(Register register) {
        List<ListedPublisher> all = publishers(register).all();
        String lines = all.stream().map(each -> each.id() + "  " + each.name()).collect(Collectors.joining("\n"));
        say(
                KeyAnswer.list("publishers", all.stream().map(KeyAnswer::of).toList()),
                all.isEmpty() ? new Bilingual("还没有登记任何单位。", "No body is listed yet.") : new Bilingual(lines, lines));
    }
}
