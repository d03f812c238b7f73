/**
 * Whole results as files, in constant memory, whatever list they are of: which format is asked for, and the page or
 * the file that answers. The formats are {@code data.export}'s.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.files;
