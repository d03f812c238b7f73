/** How the city's counties are drawn where no borders are at hand: as tiles on a grid, a file of data. */
@NullMarked
package opencredit.data.tile;

import org.jspecify.annotations.NullMarked;
