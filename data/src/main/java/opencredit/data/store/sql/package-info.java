/** Statements of lists, counts and groups, put together from fixed pieces; values are always bound. */
@NullMarked
package opencredit.data.store.sql;

import org.jspecify.annotations.NullMarked;
