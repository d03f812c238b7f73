/** What every page for staff is made with: whoever is signed in, the API in their name, the frame. */
@NullMarked
package opencredit.api.portal.staff.frame;

import org.jspecify.annotations.NullMarked;
