package opencredit.data.key;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody wants made.
 *
 * @param label what it is for: a system or an office, never a person
 * @param quota what it may ask in an hour of what is dear; null for what its role may
 * @param life after which it expires
 */
public record NewKey(
        KeyRole role,
        String label,
        KeyScope scope,
        @Nullable Integer quota,
        Duration life) {
    /** A year: whoever holds a key rotates it with the other papers of a new year. */
    public static final Duration USUAL_LIFE = Duration.ofDays(365);

    /** A key that is never rotated ends up in every backup and mail. */
    static final Duration LONGEST_LIFE = Duration.ofDays(731);

    /** As long as somebody needs to carry a new key to all machines that have the old one. */
    public static final Duration USUAL_OVERLAP = Duration.ofDays(7);

    static final Duration LONGEST_OVERLAP = Duration.ofDays(31);

    /** More than a register of this size answers in an hour. */
    static final int LARGEST_QUOTA = 1_000_000;
}
