package opencredit.data.intake.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.row.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever submits a file for the wrong dataset is told the right one, and not sent on from there. */
class BestFitTest {
    private static final Datasets DATASETS = Datasets.load();
    private static final Path DEMO = Path.of(System.getProperty("opencredit.root"), "data", "demo");

    static Stream<Dataset> datasets() {
        return DATASETS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void a_file_belongs_to_the_dataset_that_it_was_written_for(Dataset dataset) throws IOException {
        List<Row> rows = List.of(header(dataset));
        BestFit fit = new BestFit(DATASETS);
        assertThat(fit.otherThan(new Columns(dataset), rows)).isEmpty();
        for (Dataset wrong : DATASETS.all()) {
            fit.otherThan(new Columns(wrong), rows)
                    .ifPresent(named -> assertThat(named.id()).as(wrong.id()).isEqualTo(dataset.id()));
        }
        Dataset far = DATASETS.find(dataset.id().equals("penalties") ? "honours" : "penalties")
                .orElseThrow();
        assertThat(fit.otherThan(new Columns(far), rows)).contains(dataset);
    }

    private static Row header(Dataset dataset) throws IOException {
        String first = Files.readAllLines(DEMO.resolve(dataset.id() + ".csv")).getFirst();
        return new Row(1, List.of(first.replace("\ufeff", "").split(",")), false);
    }
}
