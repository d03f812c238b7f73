/** The values of one row by field and role, as they are published. */
@NullMarked
package opencredit.data.intake.value;

import org.jspecify.annotations.NullMarked;
