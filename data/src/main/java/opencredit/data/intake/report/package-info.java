/** What is said about a load: counts, notes and their sentences, kept with the batch so that a crash loses none of it. */
@NullMarked
package opencredit.data.intake.report;

import org.jspecify.annotations.NullMarked;
