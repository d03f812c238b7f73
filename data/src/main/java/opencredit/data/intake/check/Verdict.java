package opencredit.data.intake.check;

import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;

/** What a row is. */
public sealed interface Verdict {

    /** It holds no data. */
    record Idle(String code) implements Verdict {}

    /**
     * It cannot be identified or dated, or it may not be published. A refusal changes nothing that is shown already.
     *
     * @param column its header; empty when the whole row is at fault
     */
    record Refused(String code, String column) implements Verdict {}

    /** It discloses something; {@code disclosure.flags()} are those of {@code flags}. */
    record Published(Disclosure disclosure, List<Flag> flags) implements Verdict {}

    /** Its record is over: {@code window-ended}, or the reason that its state gives. */
    record Ended(UUID key, String reason) implements Verdict {}
}
