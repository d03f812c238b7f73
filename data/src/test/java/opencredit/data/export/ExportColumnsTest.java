package opencredit.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
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
                .endsWith("visibleUntil", "rule", "ruleName", "ruleAssumed", "publishedAt", "updatedAt");
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

    @Test
    void name_what_codes_mean_beside_them() {
        assertThat(column("region").below("371325")).isEqualTo("371325");
        assertThat(column("regionName").below("371325")).isEqualTo("费县");
        assertThat(column("flagNames").below("missing:legalBasis")).isEqualTo("处罚依据：报送时未填写");
        assertThat(column("ruleName").below("2026/general"))
                .isEqualTo(datasets.find("penalties")
                        .orElseThrow()
                        .window()
                        .applied("2026/general")
                        .orElseThrow()
                        .title()
                        .zh());
        assertThat(columns.stream().filter(ExportColumn::isName))
                .extracting(ExportColumn::name)
                .containsExactly("regionName", "flagNames", "ruleName");
    }

    @Test
    void say_the_last_day_and_the_citys_time() {
        assertThat(column("visibleUntil").below("2027-05-31T00:00:00+08:00")).isEqualTo("2027-05-30");
        assertThat(column("publishedAt").below("2026-11-29T06:07:08.123Z")).isEqualTo("2026-11-29 14:07:08");
    }

    @Test
    void of_all_datasets_a_code_with_two_meanings_stays_as_it_is() {
        ExportColumn categories = ExportColumns.common(datasets).stream()
                .filter(column -> column.name().equals("categories"))
                .findFirst()
                .orElseThrow();
        assertThat(categories.words()).isNotEmpty();
        datasets.all()
                .forEach(dataset -> dataset.field(Role.CATEGORY)
                        .map(Field::type)
                        .ifPresent(type -> {
                            if (type instanceof FieldType.Code code) {
                                datasets.codes(code.list()).codes().stream()
                                        .filter(each -> categories.words().containsKey(each.value()))
                                        .forEach(each -> assertThat(categories.below(each.value()))
                                                .isEqualTo(each.title().zh()));
                            }
                        }));
    }

    private ExportColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
