/** Loading files, with progress, until it is done or cancelled. */
@NullMarked
package opencredit.api.cli.load;

import org.jspecify.annotations.NullMarked;
