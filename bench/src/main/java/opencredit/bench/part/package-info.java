/** The parts of the bench, one class for each heading of the goals. */
@NullMarked
package opencredit.bench.part;

import org.jspecify.annotations.NullMarked;
