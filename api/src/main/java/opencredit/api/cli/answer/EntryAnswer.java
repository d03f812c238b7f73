package opencredit.api.cli.answer;

import java.util.UUID;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.console.SearchLevel;
import opencredit.api.settings.Register;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Outcome;
import opencredit.data.text.Bilingual;

/** Says what became of a write about one record, and waits until search shows it. */
public record EntryAnswer(Console console, boolean json) {

    public ExitCode say(Register register, UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written written -> say(register, written.entry());
            case Outcome.Refused refused -> throw refused(refused, id);
        };
    }

    /** Why a record is not in the state that a command needs. */
    static Failure refused(Outcome.Refused refused, UUID id) {
        return switch (refused) {
            case Outcome.Unknown unknown ->
                impossible("没有编号为 " + id + " 的信息；请检查编号。", "There is no record " + id + "; check its id.");
            case Outcome.NotShown gone ->
                impossible(
                        "信息 " + id + " 已撤下（" + gone.reason() + "）；没有改动。",
                        "Record " + id + " is already withdrawn (" + gone.reason() + "); nothing was changed.");
            case Outcome.AlreadyShown shown ->
                impossible(
                        "信息 " + id + " 正在公示，无需恢复；没有改动。",
                        "Record " + id + " is being shown, so there is nothing to restore; nothing was changed.");
            case Outcome.NotYours _ ->
                impossible(
                        "信息 " + id + " 由其他单位公示；没有改动。",
                        "Another body published record " + id + "; nothing was changed.");
            case Outcome.Changed _ ->
                impossible(
                        "信息 " + id + " 已被他人更改；没有改动。", "Somebody else changed record " + id + "; nothing was changed.");
            case Outcome.Unchanged same ->
                impossible(
                        "信息 " + id + " 现在公示的就是文件中的内容，也没有更早的内容可以删除；没有改动。",
                        "Record " + id + " says what the file says, and there is nothing older to delete; nothing was"
                                + " changed.");
            case Outcome.AnotherDecision another ->
                impossible(
                        "文件中的内容与该条信息不是同一决定（认定机关、文号或主体不同）；没有改动。",
                        "The file discloses another decision (authority, document number or subject differ); nothing"
                                + " was changed.");
        };
    }

    private static Failure impossible(String zh, String en) {
        return new Failure(ExitCode.IMPOSSIBLE, zh, en);
    }

    private ExitCode say(Register register, Entry entry) {
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
            case AMENDED ->
                new Bilingual(
                        "已更正 " + entry.record() + "，第 " + entry.version() + " 版，账目序号 " + entry.seq() + "；此前各版内容已删除。",
                        "Corrected " + entry.record() + " as version " + entry.version() + ", ledger entry "
                                + entry.seq() + "; what its older versions said is deleted.");
            case PUBLISHED -> throw new IllegalArgumentException("no command writes " + entry.event());
        };
    }
}
