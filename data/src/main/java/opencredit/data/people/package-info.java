/** Numbers of people in texts, queries and logs. Imports only {@code subject} and {@code text}. */
@NullMarked
package opencredit.data.people;

import org.jspecify.annotations.NullMarked;
