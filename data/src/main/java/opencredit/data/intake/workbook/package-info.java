/** XLSX workbooks of both families of ECMA-376, transitional and strict, read part by part. */
@NullMarked
package opencredit.data.intake.workbook;

import org.jspecify.annotations.NullMarked;
