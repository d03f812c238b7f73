/** How the program logs: one JSON object a line, without personal numbers, and never in the way of a request. */
@NullMarked
package opencredit.api.logging;

import org.jspecify.annotations.NullMarked;
