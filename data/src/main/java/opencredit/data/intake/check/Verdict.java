package opencredit.data.intake.check;

import java.util.List;
import java.util.UUID;
import opencredit.data.intake.value.Flag;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import org.jspecify.annotations.Nullable;

/** The result of checking a row. */
public sealed interface Verdict {

    /** It holds no data. */
    record Idle(String code) implements Verdict {}

    /**
     * It cannot be identified or dated, or it may not be published. A refusal changes nothing that is shown already.
     *
     * @param column its header; empty when the whole row is at fault
     * @param publisher who the row says submits it, or null; it was never published, so it is nobody's to see
     */
    record Refused(String code, String column, @Nullable Party publisher) implements Verdict {
        Refused(String code, String column) {
            this(code, column, null);
        }

        Refused by(@Nullable Party publisher) {
            return new Refused(code, column, publisher);
        }
    }

    /**
     * It discloses something; {@code disclosure.flags()} are those of {@code flags}.
     *
     * @param person tells its subject from other people of the file who have the same name; null where nothing does
     */
    record Published(
            Disclosure disclosure,
            List<Flag> flags,
            @Nullable UUID person) implements Verdict {}

    /** Its record is over: {@code window-ended}, or the reason that its state gives. */
    record Ended(UUID key, String reason) implements Verdict {}
}
