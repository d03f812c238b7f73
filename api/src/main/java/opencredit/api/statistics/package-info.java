/**
 * Counts and amounts of what is shown, how bodies publish, and of the past what the tally kept: timeliness, and
 * findings confirmed and mended.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.statistics;
