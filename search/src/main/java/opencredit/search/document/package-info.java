/**
 * What every engine writes and compares: records, subjects and conditions as fields with values, which know no engine. May
 * import data, the port, {@code text} and {@code name}.
 */
@NullMarked
package opencredit.search.document;

import org.jspecify.annotations.NullMarked;
