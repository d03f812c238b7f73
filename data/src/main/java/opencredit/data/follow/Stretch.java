package opencredit.data.follow;

/**
 * What a view has read of some entries that follow each other, to be applied in one piece.
 *
 * @param upTo the last of these entries; the first is the one after the view's position
 * @param content what the view needs to know of them
 */
public record Stretch<T>(LedgerPosition upTo, T content) {}
