/** How bodies publish, in counts: in time, complete, refused and flagged. */
@NullMarked
package opencredit.data.store.publishers;

import org.jspecify.annotations.NullMarked;
