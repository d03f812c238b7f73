/** What else does the same work: PostgreSQL alone, a bare search, fixed bytes. */
@NullMarked
package opencredit.bench.peer;

import org.jspecify.annotations.NullMarked;
