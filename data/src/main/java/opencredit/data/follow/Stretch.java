package opencredit.data.follow;

/**
 * The content that a view has read for some consecutive entries, to be applied in one piece.
 *
 * @param upTo the last of these entries; the first is the one after the view's position
 * @param content what the view needs to know of them
 */
public record Stretch<T>(LedgerPosition upTo, T content) {}
