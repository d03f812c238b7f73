/** When the demonstration's bodies publish what they decided: some at once, some late, some not in every month. */
@NullMarked
package opencredit.data.demo.release;

import org.jspecify.annotations.NullMarked;
