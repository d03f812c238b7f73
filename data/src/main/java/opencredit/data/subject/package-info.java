/** Whom a disclosure is about: credit codes and names. */
@NullMarked
package opencredit.data.subject;

import org.jspecify.annotations.NullMarked;
