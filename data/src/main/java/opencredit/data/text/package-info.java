/**
 * What characters count as, for search and for the protection of people alike; texts as pages show them, without tags
 * and with escapes read; and texts in two languages.
 */
@NullMarked
package opencredit.data.text;

import org.jspecify.annotations.NullMarked;
