/** Pages that count: datasets with what they hold, statistics, and how public bodies publish. */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.numbers;
