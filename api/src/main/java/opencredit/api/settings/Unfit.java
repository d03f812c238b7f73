package opencredit.api.settings;

import opencredit.data.text.Bilingual;

/** A secret or key cannot be used. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Bilingual sentence;

    Unfit(String zh, String en) {
        super(en);
        this.sentence = new Bilingual(zh, en);
    }

    Bilingual sentence() {
        return sentence;
    }
}
