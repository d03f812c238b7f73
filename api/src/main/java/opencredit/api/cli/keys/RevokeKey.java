package opencredit.api.cli.keys;

import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.console.Operator;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyState;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a key at once. */
@Command(
        name = "revoke",
        description = "Revoke a key: from now on it opens nothing, on any server.",
        mixinStandardHelpOptions = true)
final class RevokeKey extends KeyCommand {

    @Parameters(paramLabel = "ID", description = "The key's public id, as keys list says.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "R", description = "unused (default) or leaked.")
    private String reason = KeyEnd.UNUSED.word();

    RevokeKey(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    void run(Register register) {
        KeyEnd why = KeyEnd.of(reason).filter(end -> end != KeyEnd.EXPOSED).orElseThrow(RevokeKey::noReason);
        switch (keys(register).revoke(id, why, Operator.name())) {
            case KeyOutcome.Ended ended ->
                say(
                        KeyAnswer.of(ended.key(), KeyState.REVOKED),
                        new Bilingual("已吊销密钥 " + id + "。", "Revoked the key " + id + "."));
            case KeyOutcome.Made _ -> throw new IllegalStateException("a key was made and not revoked");
            case KeyOutcome.Refused refused -> throw KeyAnswer.failure(refused, id);
        }
    }

    private static Failure noReason() {
        return new Failure(ExitCode.USAGE, "--reason 应为 unused 或 leaked。", "--reason must be unused or leaked.");
    }
}
