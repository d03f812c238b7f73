/** The one door for files: kept, queued, loaded by a bounded number of workers, followed. Knows no transport. */
@NullMarked
package opencredit.data.intake.job;

import org.jspecify.annotations.NullMarked;
