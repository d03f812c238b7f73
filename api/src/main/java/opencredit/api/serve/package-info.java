/**
 * The server as a whole: what is opened in which order, what it does beside answering, and how it stops. May import
 * data, search with its engines, and the routes.
 */
@NullMarked
package opencredit.api.serve;

import org.jspecify.annotations.NullMarked;
