/** PostgreSQL, and all SQL there is: append, withdraw, restore, and every read. May import dataset, subject, rule and ledger. */
@NullMarked
package opencredit.data.store;

import org.jspecify.annotations.NullMarked;
