package opencredit.api.serve;

import opencredit.data.text.Bilingual;

/** Something that only one process can have is somebody else's, and what to do about it. */
public final class Occupied extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Bilingual sentence;

    Occupied(String zh, String en, Throwable cause) {
        super(en, cause);
        this.sentence = new Bilingual(zh, en);
    }

    public Bilingual sentence() {
        return sentence;
    }
}
