/** What a definition says of amounts and of breaches: which go together, and how far they may go. */
@NullMarked
package opencredit.data.dataset.money;

import org.jspecify.annotations.NullMarked;
