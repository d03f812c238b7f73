/**
 * The parties of the demonstration, who do not exist: their names, their codes, and the places where they are. May
 * import subject.
 */
@NullMarked
package opencredit.data.demo.party;

import org.jspecify.annotations.NullMarked;
