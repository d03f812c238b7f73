/** Figures of money of one dataset, each from one scan of its records. */
@NullMarked
package opencredit.data.store.money;

import org.jspecify.annotations.NullMarked;
