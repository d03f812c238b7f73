/** Whom a disclosure is about: credit codes and names. Imports nothing of ours. */
@NullMarked
package opencredit.data.subject;

import org.jspecify.annotations.NullMarked;
