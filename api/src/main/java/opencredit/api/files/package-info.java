/**
 * Whole results as files, in constant memory, whatever list they are of; the formats are {@code data.export}'s. Imports
 * {@code http} and {@code limits}.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.files;
