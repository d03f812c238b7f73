/** Sessions of staff: their secrets, and what is known of each. */
@NullMarked
package opencredit.data.session;

import org.jspecify.annotations.NullMarked;
