/** What characters count as, for search and for the protection of people alike, so that both see one text. Imports nothing of ours. */
@NullMarked
package opencredit.data.text;

import org.jspecify.annotations.NullMarked;
