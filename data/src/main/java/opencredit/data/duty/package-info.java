/** What public bodies have to publish here how often, a file that the operator fills; and whether they did. */
@NullMarked
package opencredit.data.duty;

import org.jspecify.annotations.NullMarked;
