package opencredit.api.portal.feeds;

import opencredit.api.portal.frame.Reader;

/** What a feed is made from. */
@FunctionalInterface
interface FeedSource {
    /** The feed that this reader asks for. */
    NewsFeed read(Reader reader);
}
