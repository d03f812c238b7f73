/**
 * The forms of the ledger: contents with their parties, entries, events, canonical JSON, commitments and leaves.
 * Nothing here reads or writes.
 */
@NullMarked
package opencredit.data.ledger;

import org.jspecify.annotations.NullMarked;
