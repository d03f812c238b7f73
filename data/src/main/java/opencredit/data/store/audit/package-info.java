/** The audit trail as it is read and checked, its head in the home, and attempts that were refused. */
@NullMarked
package opencredit.data.store.audit;

import org.jspecify.annotations.NullMarked;
