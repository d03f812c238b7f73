package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.tile.CountyMapReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's map stands in the place of the grid, with its number; without one nothing is drawn that needs a number. */
class CountyMapTest {
    private static final String MAP = """
            {"type": "FeatureCollection", "approval": "鲁S(2026)001号", "features": [
              {"type": "Feature", "properties": {"code": "371302"}, "geometry": {"type": "Polygon", "coordinates":
                [[[118.0, 35.0], [118.0, 36.0], [119.0, 36.0], [119.0, 35.0], [118.0, 35.0]]]}},
              {"type": "Feature", "properties": {"code": "371311"}, "geometry": {"type": "Polygon", "coordinates":
                [[[118.0, 34.0], [118.0, 35.0], [119.0, 35.0], [119.0, 34.0], [118.0, 34.0]]]}}]}
            """;

    @Test
    void countiesAreDrawnWithTheirCountsAndLinks(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(CountyMapReader.FILE), MAP);
        try (TestService service = TestService.withHome(home)) {
            service.publish(List.of(
                    DisclosureCopy.of(Fictional.penalty(1)).region("371302").disclosure(),
                    DisclosureCopy.of(Fictional.penalty(2)).region("371302").disclosure(),
                    DisclosureCopy.of(Fictional.penalty(3)).region("371300").disclosure()));
            String page = PageMarkup.of(service.client(), "/statistics?dataset=penalties&by=region&lang=zh");
            assertThat(page)
                    .contains("审图号：鲁S(2026)001号")
                    .contains("region=371302&amp;lang=zh\" class=\"shade-3\" aria-label=\"兰山区 2\"")
                    .contains("<g class=\"shade-0\"><path d=\"M0 ")
                    .contains("兰山区<tspan", "罗庄区<tspan", "图上没有的：")
                    .doesNotContain("示意图：方格");
            assertThat(PageMarkup.of(service.client(), "/statistics?dataset=penalties&by=month&lang=zh"))
                    .doesNotContain("审图号");
        }
    }

    @Test
    void withoutAMapThereIsTheGrid() {
        String page = PageMarkup.of(TestService.shared().client(), "/statistics?dataset=penalties&by=region&lang=zh");
        assertThat(page).contains("示意图：方格").doesNotContain("审图号", "<svg");
    }
}
