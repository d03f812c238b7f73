/** Rules of the law: windows of publication, the lighter rule, working days, the city's clock. The files are read in {@code dataset.reading}. */
@NullMarked
package opencredit.data.rule;

import org.jspecify.annotations.NullMarked;
