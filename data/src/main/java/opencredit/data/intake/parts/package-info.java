/** The parts of a workbook: a ZIP archive of XML. */
@NullMarked
package opencredit.data.intake.parts;

import org.jspecify.annotations.NullMarked;
