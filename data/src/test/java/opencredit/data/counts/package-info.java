@NullMarked
package opencredit.data.counts;

import org.jspecify.annotations.NullMarked;
