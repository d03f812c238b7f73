/** Pages for administrators: keys, bodies, and the audit trail. */
@NullMarked
package opencredit.api.portal.staff.access;

import org.jspecify.annotations.NullMarked;
