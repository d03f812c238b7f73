package opencredit.api.cli;

import opencredit.api.Register;
import opencredit.data.dataset.Bilingual;
import opencredit.data.ledger.Entry;

/** Says what was written to the ledger, and waits until search shows it. */
record EntryAnswer(Console console, boolean json) {

    ExitCode say(Register register, Entry entry) {
        if (json) {
            console.say(Wire.of(entry));
        } else {
            console.say(sentence(entry));
        }
        return new SearchLevel(register).await(entry.seq()) ? ExitCode.OK : SearchLevel.late(console);
    }

    private static Bilingual sentence(Entry entry) {
        return switch (entry.event()) {
            case WITHDRAWN ->
                new Bilingual(
                        "已撤下 " + entry.record() + "（" + entry.reason() + "），账目序号 " + entry.seq() + "。",
                        "Withdrew " + entry.record() + " (" + entry.reason() + "), ledger entry " + entry.seq() + ".");
            case RESTORED ->
                new Bilingual(
                        "已恢复 " + entry.record() + "，第 " + entry.version() + " 版，账目序号 " + entry.seq() + "。",
                        "Restored " + entry.record() + " as version " + entry.version() + ", ledger entry "
                                + entry.seq() + ".");
            case PUBLISHED, AMENDED -> throw new IllegalArgumentException("no command writes " + entry.event());
        };
    }
}
