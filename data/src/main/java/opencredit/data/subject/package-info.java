/** Whom a disclosure is about: credit codes and names. Imports only {@code text}. */
@NullMarked
package opencredit.data.subject;

import org.jspecify.annotations.NullMarked;
