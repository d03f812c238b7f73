package opencredit.search;

import java.util.UUID;

/** What became of a record, as an index needs to know it. */
public sealed interface Change {

    /** The record this is about. */
    UUID id();

    /** It is shown, and reads like this. */
    record Shown(SearchDocument document) implements Change {
        @Override
        public UUID id() {
            return document.id();
        }
    }

    /** It is shown no more. */
    record Gone(UUID id) implements Change {}
}
