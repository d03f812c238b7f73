/** What every page is made with: who reads it, what the API answers, how it is framed and sent. */
@NullMarked
package opencredit.api.portal.frame;

import org.jspecify.annotations.NullMarked;
