/**
 * Reads definition files, code lists and the calendar from YAML. Every fault of every file is found in one reading and
 * told with file, line and reason; unknown keys and words are faults.
 */
@NullMarked
package opencredit.data.dataset.reading;

import org.jspecify.annotations.NullMarked;
