package opencredit.api.cli.keys;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.key.ApiKey;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;

/** Lists keys without their secrets, which nobody has but their holders. */
@Command(
        name = "list",
        description = "List all keys: id, role, state, end, last use, label.",
        mixinStandardHelpOptions = true)
final class ListKeys extends KeyCommand {

    ListKeys(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    void run(Register register) {
        Instant now = register.clock().instant();
        List<ApiKey> all = keys(register).all();
        String lines =
                all.stream().map(key -> KeyAnswer.line(key, key.state(now))).collect(Collectors.joining("\n"));
        say(
                KeyAnswer.list(
                        "keys",
                        all.stream()
                                .map(key -> KeyAnswer.of(key, key.state(now)))
                                .toList()),
                all.isEmpty()
                        ? new Bilingual(
                                "还没有密钥；第一个管理员密钥用 keys create --role administrator 建立。",
                                "There is no key yet; keys create --role administrator makes the first administrator's.")
                        : new Bilingual(lines, lines));
    }
}
