/** The program itself: how it starts, reads definitions, loads, and survives kills. */
@NullMarked
package opencredit.bench.program;

import org.jspecify.annotations.NullMarked;
