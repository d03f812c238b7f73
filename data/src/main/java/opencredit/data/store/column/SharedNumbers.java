package opencredit.data.store.column;

import org.jspecify.annotations.Nullable;

/** The numbers of what a disclosure shares with others: bodies, sets of categories and of missing fields. */
public record SharedNumbers(int authority, @Nullable Integer publisher, int categories, int missing) {}
