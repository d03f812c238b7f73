package opencredit.data.key;

import java.util.List;

/** What became of a word about a key. */
public sealed interface KeyOutcome {

    /** The key is there, and its secret is said this once. */
    record Made(ApiKey key, KeyText text) implements KeyOutcome {}

    /** The key is revoked, by this word. */
    record Ended(ApiKey key) implements KeyOutcome {}

    /** Nothing was changed. */
    sealed interface Refused extends KeyOutcome {}

    /** The key cannot be made as it is wanted. */
    record Unfit(List<KeyFault> faults) implements Refused {}

    /** No key has this public id. */
    record Unknown() implements Refused {}

    /** The key is expired or revoked. */
    record NotValid(KeyState state) implements Refused {}
}
