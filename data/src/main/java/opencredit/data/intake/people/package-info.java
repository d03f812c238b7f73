/** What of a row may be said in public: who is a person, and which names and numbers are hidden. May import subject. */
@NullMarked
package opencredit.data.intake.people;

import org.jspecify.annotations.NullMarked;
