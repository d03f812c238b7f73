package opencredit.api.cli.keys;

import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.console.Operator;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.key.ListedPublisher;
import opencredit.data.key.ListingOutcome;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists a body. */
@Command(
        name = "add",
        description = "List a body, or an agency that rates, so that keys may name it.",
        mixinStandardHelpOptions = true)
final class AddPublisher extends KeyCommand {

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Its unified social credit code; a body without one gets a number.")
    private @Nullable String code;

    AddPublisher(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    void run(Register register) {
        switch (publishers(register).add(name, code, Operator.name())) {
            case ListingOutcome.Added added -> say(KeyAnswer.of(added.publisher()), sentence(added.publisher()));
            case ListingOutcome.NoBody _ ->
                throw new Failure(
                        ExitCode.USAGE,
                        "名称应为 1 到 100 个字的一行，不含个人号码；统一社会信用代码须通过校验。没有登记。",
                        "A name is one line of 1 to 100 characters without numbers of people, and a credit code passes its"
                                + " check. Nothing was listed.");
            case ListingOutcome.AlreadyListed _ ->
                throw new Failure(
                        ExitCode.IMPOSSIBLE, "该单位已登记；没有改动。", "The body is listed already; nothing was changed.");
        }
    }

    private static Bilingual sentence(ListedPublisher publisher) {
        return new Bilingual(
                "已登记 " + publisher.name() + "，编号 " + publisher.id() + "。",
                "Listed " + publisher.name() + " as " + publisher.id() + ".");
    }
}
