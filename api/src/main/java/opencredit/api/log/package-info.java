/** What others need to check that nothing was quietly edited. */
@NullMarked
package opencredit.api.log;

import org.jspecify.annotations.NullMarked;
