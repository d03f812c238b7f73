package opencredit.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;

class ExportColumnsTest {
    private final Datasets datasets = TestDatasets.shipped();
    private final List<ExportColumn> columns =
            ExportColumns.of(datasets.find("penalties").orElseThrow(), datasets);

    @Test
    void start_with_the_identity_and_follow_the_definition() {
        assertThat(columns)
                .extracting(ExportColumn::name)
                .startsWith("id", "version", "subjectName", "subjectKind", "subjectCode");
        assertThat(columns)
                .extracting(ExportColumn::name)
                .endsWith("visibleUntil", "rule", "ruleAssumed", "publishedAt", "updatedAt");
        assertThat(column("ruleAssumed").below("true")).isEqualTo("是");
        assertThat(columns).extracting(ExportColumn::name).doesNotContain("personDocumentNumber");
    }

    @Test
    void say_where_the_record_carries_a_value() {
        assertThat(column("subjectName").path()).containsExactly("subject", "name");
        assertThat(column("category").path()).containsExactly("categories");
        assertThat(column("fine").path()).containsExactly("fields", "fine");
        assertThat(column("violationType").path()).containsExactly("fields", "violationType");
    }

    @Test
    void state_amounts_in_ten_thousands_below_national_headers() {
        assertThat(column("fine").header()).isEqualTo("罚款金额（万元）");
        assertThat(column("fine").below("20000.00")).isEqualTo("2");
        assertThat(column("fine").below("0.01")).isEqualTo("0.000001");
        assertThat(column("fine").below("0.00")).isEqualTo("0");
        assertThat(column("confiscation").below("1234567.89")).isEqualTo("123.456789");
    }

    @Test
    void put_national_words_for_codes() {
        assertThat(column("subjectKind").below("person")).isEqualTo("自然人");
        assertThat(column("state").below("revoked")).isEqualTo("撤销");
        assertThat(column("category").below("罚款")).isEqualTo("罚款");
    }

    private ExportColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
