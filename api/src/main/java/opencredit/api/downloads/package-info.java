/**
 * The whole of a filtered list as a file, in constant memory. CSV is plain RFC 4180: values are never altered, not even
 * those a spreadsheet takes for formulas, for a register that rewrites what a public body published is worth nothing.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.downloads;
