package opencredit.api.cli;

import java.util.List;
import opencredit.data.dataset.Bilingual;

/** A command cannot do what it was asked: one clear sentence for each cause, and how it ends. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;
    private final transient List<Bilingual> sentences;

    Failure(ExitCode exitCode, List<Bilingual> sentences, Throwable cause) {
        super(String.join(" ", sentences.stream().map(Bilingual::en).toList()), cause);
        this.exitCode = exitCode;
        this.sentences = List.copyOf(sentences);
    }

    Failure(ExitCode exitCode, String zh, String en) {
        super(en);
        this.exitCode = exitCode;
        this.sentences = List.of(new Bilingual(zh, en));
    }

    ExitCode exitCode() {
        return exitCode;
    }

    List<Bilingual> sentences() {
        return sentences;
    }
}
