/** Files told apart by their content, and opened. */
@NullMarked
package opencredit.data.intake.decode;

import org.jspecify.annotations.NullMarked;
