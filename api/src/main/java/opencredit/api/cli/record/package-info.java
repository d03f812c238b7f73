/** Commands about one record: withdrawn, restored, corrected. */
@NullMarked
package opencredit.api.cli.record;

import org.jspecify.annotations.NullMarked;
