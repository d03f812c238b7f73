/** Keys and listed bodies in PostgreSQL: who may write, and how a key that was sent is known. */
@NullMarked
package opencredit.data.store.keys;

import org.jspecify.annotations.NullMarked;
