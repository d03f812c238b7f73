/**
 * The web server: from HTTP to requests, from responses to HTTP. The only package that knows Javalin, Jetty and servlets.
 * Imports of api only http, of data only Outage.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.edge;
