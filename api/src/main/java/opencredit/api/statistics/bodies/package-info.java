/** Which public bodies broke their word, and whether they mended it: all of them side by side. */
@NullMarked
package opencredit.api.statistics.bodies;

import org.jspecify.annotations.NullMarked;
