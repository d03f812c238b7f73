/** What commands print, as text or as JSON. */
@NullMarked
package opencredit.api.cli.answer;

import org.jspecify.annotations.NullMarked;
