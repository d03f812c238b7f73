/**
 * Demonstration data: files in the national columns about parties that do not exist. Knows no dataset: what a row says
 * comes from the dataset's hand-written sample in {@code data/demo/}, what a column is from its definition.
 * {@code party} has the parties, {@code text} the cells.
 */
@NullMarked
package opencredit.data.demo;

import org.jspecify.annotations.NullMarked;
