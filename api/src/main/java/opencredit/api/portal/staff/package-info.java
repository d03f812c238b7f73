/**
 * Pages for staff: they sign in with a key and do here what it may do. What a page shows and does it asks of the API, in
 * the name of the key.
 */
@NullMarked
package opencredit.api.portal.staff;

import org.jspecify.annotations.NullMarked;
