/** The web server: from HTTP to requests, from responses to HTTP. The only package that knows Javalin, Jetty and servlets. */
@NullMarked
package opencredit.api.edge;

import org.jspecify.annotations.NullMarked;
