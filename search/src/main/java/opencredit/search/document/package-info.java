/**
 * The documents and conditions that every engine writes and compares: records, subjects and conditions as fields with
 * values, which know no engine.
 */
@NullMarked
package opencredit.search.document;

import org.jspecify.annotations.NullMarked;
