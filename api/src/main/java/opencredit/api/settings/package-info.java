/** Settings read from the environment, and the register that they open. */
@NullMarked
package opencredit.api.settings;

import org.jspecify.annotations.NullMarked;
