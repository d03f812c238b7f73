package opencredit.data.rule;

import opencredit.data.text.Bilingual;

/**
 * The source of a period, a class, a deadline or a code list.
 *
 * @param text the document and its article, as far as it is known
 * @param status whether it was read there
 */
public record LegalSource(Bilingual text, Status status) {

    /** Whether the document says so. */
    public enum Status {
        /** The document was read, and says so at the place that is named. */
        VERIFIED("verified", new Bilingual("已核对", "verified")),
        /** The text or its article was not read, it leaves the matter open, or the rule is the register's own. */
        ASSUMED("assumed", new Bilingual("推定", "assumed"));

        private final String wire;
        private final Bilingual title;

        Status(String wire, Bilingual title) {
            this.wire = wire;
            this.title = title;
        }

        /** The status of that word. */
        public static Status of(String wire) {
            return wire.equals(VERIFIED.wire) ? VERIFIED : ASSUMED;
        }

        /** The word in definition files and in the catalogue. */
        public String wire() {
            return wire;
        }

        /** What readers call it. */
        public Bilingual title() {
            return title;
        }
    }
}
