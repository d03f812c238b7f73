/** Queries and paths of requests, read by allow-list. */
@NullMarked
package opencredit.api.query;

import org.jspecify.annotations.NullMarked;
