/** What is written and what became of it: acts, batches, outcomes, reports. Others speak of these; {@code store} writes them. */
@NullMarked
package opencredit.data.outcome;

import org.jspecify.annotations.NullMarked;
