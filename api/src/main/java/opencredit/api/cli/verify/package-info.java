/** What can be verified from the command line. */
@NullMarked
package opencredit.api.cli.verify;

import org.jspecify.annotations.NullMarked;
