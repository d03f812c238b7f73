/** Counts and amounts of what is shown, and of the past what the tally kept: findings confirmed and mended. */
@org.jspecify.annotations.NullMarked
package opencredit.api.statistics;
