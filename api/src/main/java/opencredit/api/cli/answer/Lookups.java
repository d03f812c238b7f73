package opencredit.api.cli.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.settings.Register;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.outcome.Outcome;
import opencredit.data.record.Found;
import opencredit.data.record.StoredRecord;
import opencredit.data.text.ClosestWord;

/** What a command line names must exist. */
public final class Lookups {

    private Lookups() {}

    public static Dataset dataset(Datasets datasets, String id) {
        return datasets.find(id).orElseThrow(() -> {
            List<String> known = datasets.all().stream().map(Dataset::id).toList();
            Optional<String> meant = ClosestWord.of(id, known);
            String all = String.join(", ", known);
            return new Failure(
                    ExitCode.USAGE,
                    "没有这个数据集；" + meant.map(word -> "您是不是要用 " + word + "？").orElse("") + "可用的有 " + all + "。",
                    "There is no such dataset; "
                            + meant.map(word -> "did you mean " + word + "? Known")
                                    .orElse("known") + " are " + all + ".");
        });
    }

    /** A reason that the closed list allows for an event, or for a correction. */
    public static String reason(Datasets datasets, String group, String reason) {
        List<CodeList.Code> allowed = datasets.codes("reasons").in(group);
        List<String> values = allowed.stream().map(CodeList.Code::value).toList();
        if (values.contains(reason)) {
            return reason;
        }
        Optional<String> meant = ClosestWord.of(reason, values);
        throw new Failure(
                ExitCode.USAGE,
                meant.map(word -> "您是不是要用 " + word + "？").orElse("") + "原因只能是："
                        + allowed.stream()
                                .map(code -> code.value() + "（" + code.title().zh() + "）")
                                .collect(Collectors.joining("、"))
                        + "。",
                meant.map(word -> "Did you mean " + word + "? ").orElse("") + "The reason must be one of: "
                        + allowed.stream()
                                .map(code -> code.value() + " (" + code.title().en() + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** A record that is shown. */
    public static StoredRecord shown(Register register, UUID id) {
        Found found = register.records().find(id, register.clock().instant());
        if (!(found instanceof Found.Shown shown)) {
            throw EntryAnswer.refused(state(found), id);
        }
        return shown.record();
    }

    /** A record that is not shown any more. */
    public static Found.Gone withdrawn(Register register, UUID id) {
        Found found = register.records().find(id, register.clock().instant());
        if (!(found instanceof Found.Gone gone)) {
            throw EntryAnswer.refused(state(found), id);
        }
        // before its window ended it was shown, so nobody has withdrawn it: its content is still held
        if (register.records().find(id, Instant.EPOCH) instanceof Found.Shown) {
            throw ended(id);
        }
        return gone;
    }

    private static Failure ended(UUID id) {
        return new Failure(
                ExitCode.IMPOSSIBLE,
                "信息 " + id + " 的公示期已满，并未撤下，无需恢复；没有改动。",
                "Record " + id + " is past its publication window and was never withdrawn, so there is nothing to"
                        + " restore; nothing was changed.");
    }

    /** The same record as a write would find it. */
    private static Outcome.Refused state(Found found) {
        return switch (found) {
            case Found.Shown shown -> new Outcome.AlreadyShown();
            case Found.Gone gone -> new Outcome.NotShown(gone.reason());
            case Found.Unknown unknown -> new Outcome.Unknown();
        };
    }
}
