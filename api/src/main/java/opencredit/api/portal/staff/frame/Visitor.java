package opencredit.api.portal.staff.frame;

import opencredit.api.http.Request;
import opencredit.api.portal.frame.Reader;
import opencredit.data.export.RecordJson;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyRole;
import opencredit.data.session.StaffSession;

/** Somebody who is signed in and looks at a page, or sends one of its forms. */
public record Visitor(Request request, Reader reader, StaffSession session) {

    /** Whoever sent a request that was let in. */
    public static Visitor of(Request request) {
        StaffSession session = request.visit().session();
        if (session == null) {
            throw new IllegalStateException("nobody is let in here without a session");
        }
        return new Visitor(request, Reader.of(request), session);
    }

    public ApiKey key() {
        return session.key();
    }

    /** What every form carries. */
    public String token() {
        return session.secret().formToken();
    }

    /** When the session ends by itself, RFC 3339. */
    public String until() {
        return RecordJson.instant(session.expiresAt());
    }

    public boolean isAdministrator() {
        return key().role() == KeyRole.ADMINISTRATOR;
    }

    /** Whether some records are theirs. */
    public boolean submits() {
        return key().role() == KeyRole.PUBLISHER || key().role() == KeyRole.RATER;
    }
}
