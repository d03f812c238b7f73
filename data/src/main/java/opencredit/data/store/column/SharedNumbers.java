package opencredit.data.store.column;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of what a disclosure shares with others: bodies, sets of categories, of missing fields and of answers.
 *
 * @param answers null where nothing is answered with yes or no
 */
public record SharedNumbers(
        int authority,
        @Nullable Integer publisher,
        int categories,
        int missing,
        @Nullable Integer answers) {}
