/**
 * Whole results as files, in constant memory, whatever list they are of. CSV is plain RFC 4180: values are never
 * altered, not even those a spreadsheet takes for formulas, for a register that rewrites what a public body published is
 * worth nothing. Imports {@code http}, {@code limits} and {@code wire}.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.files;
