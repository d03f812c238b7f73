/** What of people may be said in public, for rows, cases, queries and logs alike: who is a person, and which names and numbers are hidden. */
@NullMarked
package opencredit.data.people;

import org.jspecify.annotations.NullMarked;
