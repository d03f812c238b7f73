package opencredit.data.outcome;

/** The result of confirming or cancelling a batch. */
public sealed interface BatchOutcome {

    /** It is done; the next append of the batch obeys it. */
    record Accepted() implements BatchOutcome {}

    /** The word changes nothing. */
    sealed interface Refused extends BatchOutcome {}

    /** No batch has this number. */
    record Unknown() implements Refused {}

    /** The batch is from before it was kept what each batch writes. */
    record NotKept() implements Refused {}

    /** Whoever confirms a batch is somebody else than who submitted it. */
    record SamePerson() implements Refused {}

    /** The batch is in a state in which the word means nothing. */
    record InState(BatchState state) implements Refused {}
}
