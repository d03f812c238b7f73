/**
 * What characters count as, for search and for the protection of people alike; texts as pages show them, without tags
 * and with escapes read; texts in two languages; and lists of words.
 */
@NullMarked
package opencredit.data.text;

import org.jspecify.annotations.NullMarked;
