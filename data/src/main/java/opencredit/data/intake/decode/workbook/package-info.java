/** XLSX workbooks of both families of ECMA-376, transitional and strict, read part by part. May import decode. */
@NullMarked
package opencredit.data.intake.decode.workbook;

import org.jspecify.annotations.NullMarked;
