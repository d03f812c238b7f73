/** Pages about money: what a dataset's amounts come to, and what that means. */
@NullMarked
package opencredit.api.portal.money;

import org.jspecify.annotations.NullMarked;
