package opencredit.data.intake.check;

import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;

/** What a row is. */
public sealed interface Verdict {

    /** It holds no data. */
    record Idle(String code) implements Verdict {}

    /**
     * It cannot be identified or dated.
     *
     * @param column its header; empty when the whole row is at fault
     */
    record Refused(String code, String column) implements Verdict {}

    /** It discloses something; {@code disclosure.flags()} are those of {@code flags}. */
    record Published(Disclosure disclosure, List<Flag> flags) implements Verdict {}

    /** Its record is over: {@code window-ended} or {@code revoked}. */
    record Ended(UUID key, String reason) implements Verdict {}
}
