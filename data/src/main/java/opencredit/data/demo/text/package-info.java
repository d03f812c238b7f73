/**
 * Cells of a sample with the places in which generated rows differ: parties, numbers, times and amounts.
 */
@NullMarked
package opencredit.data.demo.text;

import org.jspecify.annotations.NullMarked;
