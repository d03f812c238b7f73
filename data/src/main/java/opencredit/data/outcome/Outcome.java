package opencredit.data.outcome;

import opencredit.data.ledger.Entry;

/** The result of a write about one record. An exception says nothing about the record. */
public sealed interface Outcome {

    /** It is in the ledger. */
    record Written(Entry entry) implements Outcome {}

    /** The record is not in the state that the write needs; nothing was changed. */
    sealed interface Refused extends Outcome {}

    /** No record has this id. */
    record Unknown() implements Refused {}

    /** @param reason why it was withdrawn before */
    record NotShown(String reason) implements Refused {}

    /** It was never withdrawn, or is back. */
    record AlreadyShown() implements Refused {}

    /** Another body published it. */
    record NotYours() implements Refused {}

    /** Its version is another than the one that was to be changed. */
    record Changed() implements Refused {}

    /** It says what the correction would say, and there is nothing older of it to delete. */
    record Unchanged() implements Refused {}

    /** It is withdrawn, and the disclosure that should bring it back has another natural key or dataset. */
    record AnotherDecision() implements Refused {}
}
