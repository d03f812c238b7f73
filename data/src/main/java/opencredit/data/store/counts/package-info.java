/**
 * The tables of the view of counts: written by its follower, read by whoever counts what is shown. Used through
 * {@code opencredit.data.counts} for writing.
 */
@NullMarked
package opencredit.data.store.counts;

import org.jspecify.annotations.NullMarked;
