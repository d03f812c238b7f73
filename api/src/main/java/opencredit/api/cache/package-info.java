/** What many readers ask for, kept in memory for as long as the ledger does not contradict it. Every server follows the ledger for its own cache; nothing here outlives a withdrawal by more than a second. */
@NullMarked
package opencredit.api.cache;

import org.jspecify.annotations.NullMarked;
