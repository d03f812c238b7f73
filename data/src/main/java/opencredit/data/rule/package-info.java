/** Rules of the law that depend on the calendar. Imports nothing of ours; the files are read in {@code dataset.reading}. */
@NullMarked
package opencredit.data.rule;

import org.jspecify.annotations.NullMarked;
