/**
 * One record, its history, and the lists of a dataset's records. The path that is asked most: one prepared statement or
 * none, no JSON read, the stored text passed through.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.records;
