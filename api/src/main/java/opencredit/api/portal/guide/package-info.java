/** How the register is used by programs: the guide, and the contract as it is, in one language, and rendered. */
@NullMarked
package opencredit.api.portal.guide;

import org.jspecify.annotations.NullMarked;
