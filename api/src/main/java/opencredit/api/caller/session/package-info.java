/** How staff sign in: who they are, for how long failures lock, and the sessions that a server knows. */
@NullMarked
package opencredit.api.caller.session;

import org.jspecify.annotations.NullMarked;
