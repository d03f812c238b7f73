/** How definitions say what their amounts are to each other, and what a breach is. */
@NullMarked
package opencredit.data.dataset.reading.money;

import org.jspecify.annotations.NullMarked;
