/** Numbers of people in texts, queries and logs. */
@NullMarked
package opencredit.data.people.number;

import org.jspecify.annotations.NullMarked;
