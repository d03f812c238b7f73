/**
 * Pages to read what is public: an archive, a record with its history, what changed. Each asks the
 * API by {@code Answers} and shows what it answered.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.read;
