/**
 * Views of the ledger, and the one follower that keeps all of them level with it. A view is anything that can be thrown
 * away and built again from the entries.
 */
@NullMarked
package opencredit.data.follow;

import org.jspecify.annotations.NullMarked;
