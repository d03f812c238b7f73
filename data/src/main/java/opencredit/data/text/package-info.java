/** What characters count as, for search and for the protection of people alike, and texts in two languages. Imports nothing of ours. */
@NullMarked
package opencredit.data.text;

import org.jspecify.annotations.NullMarked;
