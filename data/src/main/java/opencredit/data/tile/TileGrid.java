package opencredit.data.tile;

import java.util.List;
import opencredit.data.rule.LegalSource;

/**
 * Regions as tiles in rows, roughly as they lie to each other, north at the top.
 *
 * @param rows codes of regions, all of one length; {@link #GAP} where there is no tile
 */
public record TileGrid(List<List<String>> rows, LegalSource source) {
    /** A place without a tile. */
    public static final String GAP = ".";

    /** Whether a region has a tile. */
    public boolean has(String region) {
        return rows.stream().anyMatch(row -> row.contains(region));
    }
}
