package opencredit.data.tile;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.yaml.DataFile;
import opencredit.data.dataset.yaml.Faults;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.dataset.yaml.Section;

/** The file {@code data/tiles.yaml}. */
public final class TileGridReader {
    private static final String FILE = "tiles.yaml";

    private final CodeList regions;
    private final Set<String> placed = new HashSet<>();
    private int width;

    private TileGridReader(CodeList regions) {
        this.regions = regions;
    }

    /**
     * Reads the grid beside {@code opencredit.data} on the class path.
     *
     * @param regions that there are
     * @throws FaultyDefinitions naming every fault at once, each as {@code file:line: reason}
     */
    public static TileGrid load(CodeList regions) {
        return read(DataFile.ours(FILE).yaml(), regions);
    }

    /**
     * Reads such a file.
     *
     * @throws FaultyDefinitions naming every fault at once
     */
    public static TileGrid read(String yaml, CodeList regions) {
        Faults faults = new Faults();
        TileGrid grid = Section.root(FILE, yaml, faults)
                .map(section -> new TileGridReader(regions).file(section))
                .orElse(null);
        faults.refuse();
        return Objects.requireNonNull(grid);
    }

    private TileGrid file(Section section) {
        section.bilingual("title");
        TileGrid grid =
                new TileGrid(section.sections("rows").stream().map(this::row).toList(), section.source());
        section.close();
        if (grid.rows().isEmpty()) {
            section.missing("rows");
        }
        return grid;
    }

    private List<String> row(Section section) {
        List<String> tiles = section.texts("tiles");
        section.close();
        width = width == 0 ? tiles.size() : width;
        if (tiles.size() != width) {
            section.fault("tiles", "各行的格数不同", "rows differ in length");
        }
        tiles.stream().filter(tile -> !tile.equals(TileGrid.GAP)).forEach(tile -> check(section, tile));
        return tiles;
    }

    private void check(Section section, String tile) {
        if (regions.value(tile).isEmpty()) {
            section.fault("tiles", "没有这个行政区划代码：" + tile, "no region has this code: " + tile);
        }
        if (!placed.add(tile)) {
            section.fault("tiles", "重复：" + tile, "stands twice: " + tile);
        }
    }
}
