/** Whom a disclosure is about: credit codes, names, and the protection of people. Imports nothing of ours. */
@NullMarked
package opencredit.data.subject;

import org.jspecify.annotations.NullMarked;
