/** The table of the filters by role: whoever reads, shows, asks or indexes one takes it from here. */
@NullMarked
package opencredit.data.record.filter;

import org.jspecify.annotations.NullMarked;
