/** The bytes that somebody submits, and where they are kept until they are read. Imports nothing of the register. */
@NullMarked
package opencredit.data.intake.spool;

import org.jspecify.annotations.NullMarked;
