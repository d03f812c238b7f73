package opencredit.data.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridReaderTest {
    private static final CodeList REGIONS = TestDatasets.shipped().codes("regions");
    private static final String GOOD = """
            title: {zh: 方格, en: Grid}
            source: {zh: 自定, en: own, status: assumed}
            rows:
              - tiles: [".", "371328"]
              - tiles: ["371326", "371325"]
            """;

    /** Counties and districts of the standard; the city itself and its zones lie in no one place. */
    @Test
    void theShippedGridHasEachCountyOnce() {
        TileGrid grid = TileGridReader.load(REGIONS);
        assertThat(grid.rows().stream().flatMap(List::stream).filter(tile -> !tile.equals(TileGrid.GAP)))
                .containsExactlyInAnyOrderElementsOf(REGIONS.codes().stream()
                        .map(CodeList.Code::value)
                        .filter(code -> code.matches("3713[12]\\d|371302"))
                        .toList());
        assertThat(grid.has("371302")).isTrue();
        assertThat(grid.has("371300")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"371328\"', '\"371399\"', 4, no region has this code",
        "'\"371328\"', '\"371325\"', 5, stands twice",
        "'[\".\", \"371328\"]', '[\"371328\"]', 5, rows differ",
        "'title:', 'heading:', 1, missing title",
        "status: assumed, status: guessed, 2, status",
    })
    void namesFileLineAndReason(String from, String to, int line, String reason) {
        Throwable thrown = catchThrowable(() -> TileGridReader.read(GOOD.replace(from, to), REGIONS));
        assertThat(thrown).hasMessageContaining("tiles.yaml:" + line).hasMessageContaining(reason);
    }

    @Test
    void wantsRows() {
        Throwable thrown = catchThrowable(() -> TileGridReader.read(GOOD.substring(0, GOOD.indexOf("rows:")), REGIONS));
        assertThat(thrown).hasMessageContaining("rows");
    }
}
