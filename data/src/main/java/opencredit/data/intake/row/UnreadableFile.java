package opencredit.data.intake.row;

import opencredit.data.text.Bilingual;

/** A file that cannot be loaded as a whole, and what to do about it. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Bilingual sentence;

    /** @param code stable, such as {@code unknown-file-type} */
    public UnreadableFile(String code, Bilingual sentence) {
        super(code + ": " + sentence.en());
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public Bilingual sentence() {
        return sentence;
    }
}
