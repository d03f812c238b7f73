/**
 * Feeds for readers of news: what changed, as Atom and as JSON Feed. A reader keeps what it once read, so an entry says
 * what happened in which dataset, when, and where to look; never a name, an amount or a text of a record.
 */
@NullMarked
package opencredit.api.portal.feeds;

import org.jspecify.annotations.NullMarked;
