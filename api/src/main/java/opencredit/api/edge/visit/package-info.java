/** How staff come to their pages: the channel, the cookie, and whether a page of this site sent them. */
@NullMarked
package opencredit.api.edge.visit;

import org.jspecify.annotations.NullMarked;
