/**
 * The server as a whole: what is opened in which order, what it does beside answering, and how it stops.
 */
@NullMarked
package opencredit.api.serve;

import org.jspecify.annotations.NullMarked;
