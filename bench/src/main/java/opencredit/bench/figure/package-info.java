/** What every part of the bench measures with: figures, options, and the home that is measured. */
@NullMarked
package opencredit.bench.figure;

import org.jspecify.annotations.NullMarked;
