package opencredit.data.key;

/** What became of the listing of a body. */
public sealed interface ListingOutcome {

    /** It is listed, by this word. */
    record Added(ListedPublisher publisher) implements ListingOutcome {}

    /** Nothing was changed. */
    sealed interface Refused extends ListingOutcome {}

    /** A body with this code is listed. */
    record AlreadyListed() implements Refused {}

    /** The code fails its check, or the name is none of a body. */
    record NoBody() implements Refused {}
}
