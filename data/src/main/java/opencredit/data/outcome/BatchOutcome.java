package opencredit.data.outcome;

/** What became of a word about a batch. */
public sealed interface BatchOutcome {

    /** It holds; whoever appends the batch next obeys it. */
    record Accepted() implements BatchOutcome {}

    /** The word changes nothing. */
    sealed interface Refused extends BatchOutcome {}

    /** No batch has this number. */
    record Unknown() implements Refused {}

    /** The batch is from before it was kept what each batch writes. */
    record NotKept() implements Refused {}

    /** The batch is in a state in which the word means nothing. */
    record InState(BatchState state) implements Refused {}
}
