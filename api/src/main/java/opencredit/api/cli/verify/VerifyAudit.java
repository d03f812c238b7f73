package opencredit.api.cli.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Session;
import opencredit.api.settings.Settings;
import opencredit.data.store.audit.AuditCheck;
import opencredit.data.store.audit.AuditFault;
import opencredit.data.store.audit.KeptHead;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the chain of the audit trail. */
@Command(
        name = "audit",
        description = "Check that nobody altered, removed or cut off what is in the audit trail.",
        mixinStandardHelpOptions = true)
final class VerifyAudit implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    VerifyAudit(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        Settings read = settings.get();
        try (Session session = Session.open(console, read)) {
            // what the home remembers first: the chain may only have grown since
            AuditCheck.Checked checked =
                    new AuditCheck(session.register().database()).check(new KeptHead(read.home()).read());
            if (json) {
                console.say(object(checked));
            } else {
                say(checked);
            }
            return (checked.faults().isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT).number();
        }
    }

    private void say(AuditCheck.Checked checked) {
        long rows = checked.head().number();
        if (checked.faults().isEmpty()) {
            console.say(new Bilingual(
                    "审计记录完整：共 " + rows + " 条，末条的哈希值为 " + checked.head().hash() + "。",
                    "The audit trail is whole: " + rows + " rows, the last with the hash "
                            + checked.head().hash() + "."));
        }
        checked.faults().forEach(fault -> console.say(sentence(fault)));
    }

    private static Bilingual sentence(AuditFault fault) {
        long row = fault.number();
        return switch (fault.kind()) {
            case ALTERED -> new Bilingual("第 " + row + " 条被改动过。", "Row " + row + " was altered.");
            case UNCHAINED ->
                new Bilingual(
                        "第 " + row + " 条与前一条不衔接：前一条被改动或替换过。",
                        "Row " + row + " does not follow the one before it, which was altered or replaced.");
            case MISSING -> new Bilingual("第 " + row + " 条之前有缺失。", "Rows before " + row + " are missing.");
            case CUT ->
                new Bilingual(
                        "本机记得的第 " + row + " 条不在审计记录中：末尾被截断或重写过，或者数据库是从更早的备份恢复的（见 docs/keys.md）。",
                        "Row " + row
                                + ", which this home remembers, is not in the trail: its end was cut off or written"
                                + " anew, or the database was restored from an older backup (see docs/keys.md).");
            case UNACCOUNTED ->
                new Bilingual(
                        "账目序号 " + row + " 起，账本与审计记录对不上。",
                        "From entry " + row + " on the ledger has entries that are in no row of the trail, or in two.");
        };
    }

    private static ObjectNode object(AuditCheck.Checked checked) {
        ObjectNode object = JSON.createObjectNode()
                .put("rows", checked.head().number())
                .put("hash", checked.head().hash());
        ArrayNode faults = object.putArray("faults");
        checked.faults()
                .forEach(fault -> faults.addObject()
                        .put("row", fault.number())
                        .put("fault", fault.kind().name().toLowerCase(Locale.ROOT)));
        return object;
    }
}
