/** The portal: which pages there are, and what is said where none can be shown. */
@NullMarked
package opencredit.api.portal;

import org.jspecify.annotations.NullMarked;
