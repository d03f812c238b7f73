/**
 * Records as files: the columns of a table of records with their types, and one closed set of formats with a writer
 * each. CSV is plain RFC 4180: values are never altered, not even those a spreadsheet takes for formulas, for a
 * register that rewrites what a public body published is worth nothing.
 */
@org.jspecify.annotations.NullMarked
package opencredit.data.export;
