/** Pages for those who submit: their records, and how they publish. */
@NullMarked
package opencredit.api.portal.staff.own;

import org.jspecify.annotations.NullMarked;
