/**
 * How lists are asked for: a query's conditions as SQL put together from fixed pieces, values always bound. Used by
 * the readers of {@code store} only.
 */
@NullMarked
package opencredit.data.store.read;

import org.jspecify.annotations.NullMarked;
