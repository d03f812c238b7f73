/** Every way a request can fail, and how it is said. */
@NullMarked
package opencredit.api.problem;

import org.jspecify.annotations.NullMarked;
