package opencredit.api.cli.console;

import java.util.List;
import opencredit.data.text.Bilingual;

/** A command cannot do what it was asked: one clear sentence for each cause, and how it ends. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;
    private final transient List<Bilingual> sentences;

    public Failure(ExitCode exitCode, List<Bilingual> sentences, Throwable cause) {
        super(String.join(" ", sentences.stream().map(Bilingual::en).toList()), cause);
        this.exitCode = exitCode;
        this.sentences = List.copyOf(sentences);
    }

    public Failure(ExitCode exitCode, String zh, String en) {
        super(en);
        this.exitCode = exitCode;
        this.sentences = List.of(new Bilingual(zh, en));
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public List<Bilingual> sentences() {
        return sentences;
    }
}
