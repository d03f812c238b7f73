/** Requests, responses and routes with their access; nothing here knows a server. */
@NullMarked
package opencredit.api.http;

import org.jspecify.annotations.NullMarked;
