/** Which columns of a record come from its disclosure, and the numbers of what it shares with other records. */
@NullMarked
package opencredit.data.store.column;

import org.jspecify.annotations.NullMarked;
