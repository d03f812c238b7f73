package opencredit.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Loads files one after the other, and knows of each what became of it, whatever fails. */
final class FileLoads {
    private static final Bilingual CANCELLED =
            new Bilingual("载入已中止，该文件没有公示任何内容。", "The load was cancelled; nothing of the file is published.");
    private static final Bilingual NOT_TRIED =
            new Bilingual("因前面的文件失败，未载入。", "Not tried, since a file before it failed.");

    private final Console console;
    private final Intake intake;
    private final Intake.Options options;
    private final Cancellation cancellation;
    private final List<LoadedFiles.Outcome> outcomes = new ArrayList<>();
    private @Nullable Failure failure;

    FileLoads(Console console, Intake intake, Intake.Options options, Cancellation cancellation) {
        this.console = console;
        this.intake = intake;
        this.options = options;
        this.cancellation = cancellation;
    }

    LoadedFiles load(Dataset dataset, List<Path> files) {
        for (Path file : files) {
            outcomes.add(outcome(dataset, file, Intake.source(file)));
        }
        return new LoadedFiles(dataset.id(), outcomes, failure);
    }

    private LoadedFiles.Outcome outcome(Dataset dataset, Path file, String source) {
        if (failure != null) {
            return new LoadedFiles.Undone(source, "not-tried", NOT_TRIED, 0);
        }
        if (cancellation.isRequested()) {
            return new LoadedFiles.Undone(source, "cancelled", CANCELLED, 0);
        }
        try (LoadProgress progress = new LoadProgress(console, source, cancellation)) {
            return load(dataset, file, source, progress);
        }
    }

    /** An Error too: files before this one are published, and that has to be said. */
    private LoadedFiles.Outcome load(Dataset dataset, Path file, String source, LoadProgress progress) {
        try {
            return new LoadedFiles.Done(intake.load(dataset, file, Operator.act("update"), options, progress));
        } catch (UnreadableFile e) {
            return new LoadedFiles.Unread(source, e);
        } catch (Cancellation.Cancelled e) {
            return new LoadedFiles.Undone(source, "cancelled", CANCELLED, 0);
        } catch (RuntimeException | Error e) {
            Failure failed = Failures.of(e);
            failure = failed;
            return new LoadedFiles.Undone(source, failed.exitCode().word(), progress.left(), progress.batch());
        }
    }
}
