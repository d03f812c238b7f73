/** The statistics of funnel plots: whether a share differs from the others' by more than chance. Knows no register. */
@NullMarked
package opencredit.api.statistics.funnel;

import org.jspecify.annotations.NullMarked;
