/** Keys, and bodies whose records keys bring in, from the command line. */
@NullMarked
package opencredit.api.cli.keys;

import org.jspecify.annotations.NullMarked;
