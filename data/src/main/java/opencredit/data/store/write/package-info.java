/** What is written: batches staged and appended, single records withdrawn and restored, batches undone. */
@NullMarked
package opencredit.data.store.write;

import org.jspecify.annotations.NullMarked;
