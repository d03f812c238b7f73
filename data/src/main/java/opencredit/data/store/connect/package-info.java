/**
 * How PostgreSQL is reached: its address as people write it, connections that bring an embedded one back, pools whose every
 * wait has an end, and the bell that rings when the ledger grew. May import the embedded cluster.
 */
@NullMarked
package opencredit.data.store.connect;

import org.jspecify.annotations.NullMarked;
