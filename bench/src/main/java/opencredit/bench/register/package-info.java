/** The filled register that is measured, and what there is to ask it for. */
@NullMarked
package opencredit.bench.register;

import org.jspecify.annotations.NullMarked;
