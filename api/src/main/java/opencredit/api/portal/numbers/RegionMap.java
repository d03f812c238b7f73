package opencredit.api.portal.numbers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.portal.text.Titles;
import opencredit.data.tile.TileGrid;
import org.jspecify.annotations.Nullable;

/**
 * Counts of counties as tiles that lie roughly as the counties do, shaded by how many records each has.
 *
 * @param rows each with as many tiles; null where there is none
 * @param others rows of the table that have no tile, such as the city itself
 */
public record RegionMap(List<List<@Nullable Tile>> rows, List<Table.Row> others) {
    /** More than these are not told apart by their shade; the number stands in the tile. */
    private static final int SHADES = 5;

    /** The map of a table by region. */
    static RegionMap of(Table table, TileGrid grid, Titles titles) {
        Map<String, Table.Row> byRegion = table.rows().stream()
                .collect(Collectors.toMap(Table.Row::value, Function.identity(), (one, same) -> one));
        long most = grid.rows().stream()
                .flatMap(List::stream)
                .flatMap(region -> Stream.ofNullable(byRegion.get(region)))
                .mapToLong(Table.Row::count)
                .max()
                .orElse(0);
        return new RegionMap(
                grid.rows().stream()
                        .map(row -> row.stream()
                                .map(region -> tile(region, byRegion.get(region), most, titles))
                                .toList())
                        .toList(),
                table.rows().stream().filter(row -> !grid.has(row.value())).toList());
    }

    private static @Nullable Tile tile(String region, Table.@Nullable Row row, long most, Titles titles) {
        if (region.equals(TileGrid.GAP)) {
            return null;
        }
        return row == null
                ? new Tile(titles.code("regions", region), 0, "", 0)
                : new Tile(row.label(), row.count(), row.href(), shade(row.count(), most));
    }

    /** In equal steps from one record to the most that any has. */
    static int shade(long count, long most) {
        return count == 0 ? 0 : (int) (1 + (count - 1) * SHADES / most);
    }

    /**
     * A county.
     *
     * @param href where its records are; empty where it has none
     * @param shade 0 for none, the darkest for most
     */
    public record Tile(String name, long count, String href, int shade) {}
}
