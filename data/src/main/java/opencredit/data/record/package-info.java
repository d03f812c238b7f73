/** What is asked for and found: a query, a stored record, a page, totals. Others speak of these; {@code store} reads them. */
@NullMarked
package opencredit.data.record;

import org.jspecify.annotations.NullMarked;
