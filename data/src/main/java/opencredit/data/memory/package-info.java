/** How the memory of the process is shared out among all that holds much of it. */
@NullMarked
package opencredit.data.memory;

import org.jspecify.annotations.NullMarked;
