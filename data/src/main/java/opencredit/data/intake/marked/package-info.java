/** A submitted file written anew, with what is said about it beside each row, for whoever submitted it. */
@NullMarked
package opencredit.data.intake.marked;

import org.jspecify.annotations.NullMarked;
