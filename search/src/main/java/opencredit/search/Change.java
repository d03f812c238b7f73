package opencredit.search;

import java.util.UUID;

/** The change of one record, as an index needs to know it. */
public sealed interface Change {

    /** The record this is about. */
    UUID id();

    /** The ledger entry that made it so: of two changes of a record the higher is the newer. */
    long seq();

    /** It is shown, and reads like this. */
    record Shown(SearchDocument document, long seq) implements Change {
        @Override
        public UUID id() {
            return document.id();
        }
    }

    /** It is shown no more. */
    record Gone(UUID id, long seq) implements Change {}
}
