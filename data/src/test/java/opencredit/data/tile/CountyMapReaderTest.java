package opencredit.data.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyMapReaderTest {
    private static final CodeList REGIONS = TestDatasets.shipped().codes("regions");
    private static final String GOOD = """
            {"type": "FeatureCollection", "approval": "鲁S(2026)001号", "features": [
              {"type": "Feature", "properties": {"code": "371302"}, "geometry": {"type": "Polygon", "coordinates":
                [[[118.0, 35.0], [118.5, 35.0], [118.5, 35.5], [118.0, 35.0]]]}},
              {"type": "Feature", "properties": {"code": 371311}, "geometry": {"type": "MultiPolygon", "coordinates":
                [[[[118.0, 34.0], [118.5, 34.0], [118.5, 34.5], [118.0, 34.0]]],
                 [[[119.0, 34.0], [119.5, 34.0], [119.5, 34.5], [119.0, 34.0]]]]}}]}
            """;

    @TempDir
    Path home;

    private CountyMap read(String text) throws IOException {
        Files.writeString(home.resolve(CountyMapReader.FILE), text);
        return CountyMapReader.load(home, REGIONS).orElseThrow();
    }

    @Test
    void aHomeWithoutTheFileHasNoMap() {
        assertThat(CountyMapReader.load(home, REGIONS)).isEmpty();
    }

    @Test
    void readsAreasAndTheNumber() throws IOException {
        CountyMap map = read(GOOD);
        assertThat(map.approval()).isEqualTo("鲁S(2026)001号");
        assertThat(map.areas()).extracting(CountyMap.Area::region).containsExactly("371302", "371311");
        assertThat(map.areas()).extracting(area -> area.rings().size()).containsExactly(1, 2);
        assertThat(map.areas().getFirst().rings().getFirst().get(1)).isEqualTo(new CountyMap.Place(118.5, 35.0));
        assertThat(map.has("371302")).isTrue();
        assertThat(map.has("371300")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"approval\": \"鲁S(2026)001号\", | '' | approval: needs the number under which the map was approved",
                "鲁S(2026)001号 | 无 | approval: needs the number under which the map was approved",
                "371302 | 371399 | features[0].properties.code: no region has this code",
                "371302 | 371311 | features[1].properties.code: stands twice: 371311",
                "FeatureCollection | Feature | features: is no FeatureCollection",
                "MultiPolygon | Point | features[1].geometry: is neither Polygon nor MultiPolygon",
                "118.5, 35.5 | 118.5, 95.5 | features[0].geometry: has no degrees",
                "'[118.5, 35.0], ' | '' | fewer than four places",
                "[118.5, 35.5] | [118.5] | features[0].geometry: has no degrees",
                "}]} | }] | is no JSON",
            })
    void namesThePlaceAndTheReason(String from, String to, String reason) {
        String text = GOOD.replace(from, to);
        assertThat(text).isNotEqualTo(GOOD);
        Throwable thrown = catchThrowable(() -> read(text));
        assertThat(thrown)
                .isInstanceOf(FaultyDefinitions.class)
                .hasMessageContaining(CountyMapReader.FILE)
                .hasMessageContaining(reason);
    }
}
