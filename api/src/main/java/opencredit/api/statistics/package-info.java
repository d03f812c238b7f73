/** Counts and amounts of what is shown. */
@org.jspecify.annotations.NullMarked
package opencredit.api.statistics;
