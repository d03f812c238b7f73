/** Digits of a text as numbers of people are looked for: folded, in runs, and how they are parted. */
@NullMarked
package opencredit.data.people.digit;

import org.jspecify.annotations.NullMarked;
