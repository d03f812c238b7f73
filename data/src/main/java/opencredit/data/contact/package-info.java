/** Whom to ask about what a public body decided: a file that the operator fills. */
@NullMarked
package opencredit.data.contact;

import org.jspecify.annotations.NullMarked;
