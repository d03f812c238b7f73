/** Names of people in cells and texts, and names of public bodies, with what stands beside them. */
@NullMarked
package opencredit.data.people.name;

import org.jspecify.annotations.NullMarked;
