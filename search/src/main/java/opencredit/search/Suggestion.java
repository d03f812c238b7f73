package opencredit.search;

/**
 * A subject somebody may be typing the name of.
 *
 * @param code its credit code; the name is read from the register at that moment
 */
public record Suggestion(String code) {}
