/** Credit archives: counts, timeline, sections and related parties of one moment. */
@NullMarked
package opencredit.data.store.archive;

import org.jspecify.annotations.NullMarked;
