/** The server that is measured: the program's own, with a few paths more to measure it beside. */
@NullMarked
package opencredit.bench.served;

import org.jspecify.annotations.NullMarked;
