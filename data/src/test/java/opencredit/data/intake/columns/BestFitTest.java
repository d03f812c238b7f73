package opencredit.data.intake.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.export.ExportColumn;
import opencredit.data.export.ExportColumns;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.UnreadableFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever submits a file for the wrong dataset is told the right one, and not sent on from there. */
class BestFitTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
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

    /** A download, and a file in the national columns, submitted for each dataset that they are not of. */
    @ParameterizedTest
    @MethodSource("datasets")
    void a_file_of_another_dataset_is_not_loaded(Dataset dataset, @TempDir Path folder) throws IOException {
        List<ExportColumn> columns = ExportColumns.of(dataset, DATASETS);
        List<String> headers = List.of(
                columns.stream().map(ExportColumn::name).collect(Collectors.joining(",")),
                columns.stream().map(ExportColumn::header).collect(Collectors.joining(",")),
                String.join(",", header(dataset).cells()));
        for (String header : headers) {
            String row = header.replaceAll("[^,]+", "x");
            Path file = Files.writeString(folder.resolve("a.csv"), header + "\r\n" + row + "\r\n");
            for (Dataset wrong : DATASETS.all()) {
                if (wrong != dataset) {
                    assertThatThrownBy(() -> WhatWasRead.of(wrong.id(), file))
                            .as(dataset.id() + " as " + wrong.id() + ": " + header)
                            .isInstanceOf(UnreadableFile.class);
                }
            }
        }
    }

    private static Row header(Dataset dataset) throws IOException {
        String first = Files.readAllLines(DEMO.resolve(dataset.id() + ".csv")).getFirst();
        return new Row(1, List.of(first.replace("\ufeff", "").split(",")), false);
    }
}
