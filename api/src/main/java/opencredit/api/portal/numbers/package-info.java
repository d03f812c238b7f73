/** Pages that count: datasets with what they hold, and statistics. */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.numbers;
