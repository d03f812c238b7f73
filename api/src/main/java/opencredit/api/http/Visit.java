package opencredit.api.http;

import opencredit.api.caller.session.Channel;
import opencredit.data.session.StaffSession;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to a page for staff.
 *
 * @param isFromHere whether the browser says that a page of this site sent the request; false where it says nothing
 * @param session theirs; null where nobody is signed in
 */
public record Visit(
        Channel channel, boolean isFromHere, @Nullable StaffSession session) {
    /** To all other routes, which know no cookies. */
    public static final Visit NONE = new Visit(Channel.PLAIN, false, null);
}
