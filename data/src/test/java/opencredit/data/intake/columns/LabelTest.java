package opencredit.data.intake.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A header is known however a template decorates it, and never as another column than it names. */
class LabelTest {
    private static final Datasets DATASETS = TestDatasets.shipped();

    private static final List<UnaryOperator<String>> DECORATIONS = List.of(
            name -> "*" + name,
            name -> name + "*",
            name -> "★ " + name + "：",
            name -> name + "（必填）",
            name -> "【必填】" + name,
            name -> name + "（格式：YYYY-MM-DD）",
            name -> name + "\n（与营业执照一致，没有的填“无”）",
            name -> name + "（数字，保留6位小数）",
            name -> name + "\n格式：2026-05-20",
            name -> "3." + name,
            name -> "（3）" + name,
            name -> name + " (YYYY/MM/DD)");

    static Stream<Dataset> datasets() {
        return DATASETS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyNameIsKnownHoweverItIsDecorated(Dataset dataset) {
        Columns columns = new Columns(dataset);
        for (Field field : dataset.fields()) {
            for (String name : names(field)) {
                assertThat(fieldOf(columns, name)).as(name).isEqualTo(field.name());
                for (UnaryOperator<String> decoration : DECORATIONS) {
                    String header = decoration.apply(name);
                    // a number before Latin letters is none of a list
                    boolean isPlain = name.codePointAt(0) > 0x2E80 || header.endsWith(name) == header.startsWith(name);
                    if (isPlain) {
                        assertThat(fieldOf(columns, header)).as(header).isEqualTo(field.name());
                    }
                }
            }
        }
    }

    /** Words that mean the same make no two columns of a dataset one. */
    @ParameterizedTest
    @MethodSource("datasets")
    void noTwoFieldsOfADatasetMeanTheSame(Dataset dataset) {
        Map<String, String> fields = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (Field field : dataset.fields()) {
            for (String name : names(field)) {
                String known = fields.putIfAbsent(LabelWords.meaning(Label.fold(name)), field.name());
                if (known != null && !known.equals(field.name())) {
                    shared.add(name + ": " + known + ", " + field.name());
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "行政处罚决定文书号,documentNumber",
        "行政处罚决定书文号,documentNumber",
        "处罚决定文书号,documentNumber",
        "行政处罚决定书号,documentNumber",
        "决定书号,documentNumber",
        "处罚文号,documentNumber",
        "作出行政处罚决定机关名称,authorityName",
        "作出处罚决定的行政机关名称,authorityName",
        "处罚部门,authorityName",
        "作出决定机关,authorityName",
        "作出处罚决定的日期,decisionDate",
        "处罚决定时间,decisionDate",
        "公开截止日期,publicityDeadline",
        "公示截至日期,publicityDeadline",
        "处罚截止日期,validUntil",
        "uni_social_crd_cd,subjectCode",
        "社会信用代码,subjectCode",
        "处罚机关信用代码,authorityCode",
        "行政处罚种类,category",
        "法定代表人或负责人姓名,representative",
        "主要违法违规事实,violationFacts",
        "罚款金额（单位：元）,fine",
        "'罚款金额，单位：万元',fine",
        "罚款数额（万元）,fine",
        "处罚机关 Authority,authorityName",
        "Authority 处罚机关,authorityName",
        "处罚决定日期/Date,decisionDate"
    })
    void theSameSaidOtherwise(String header, String field) {
        assertThat(fieldOf(new Columns(DATASETS.find("penalties").orElseThrow()), header))
                .isEqualTo(field);
    }

    /** What may tell columns apart is not taken away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "罚款金额（千元）",
                "罚款金额（美元）",
                "罚款金额 Fine (10k yuan)",
                "统一社会信用代码（受让人）",
                "处罚机关 Code",
                "行政相对人名称 Credit Code",
                "处罚机关 Decision Date",
                "处罚单位",
                "罚款金额（含没收）"
            })
    void whatSaysSomethingElseIsNotTaken(String header) {
        assertThat(new Columns(DATASETS.find("penalties").orElseThrow()).isName(header))
                .isFalse();
    }

    @Test
    void aUnitIsReadInEveryForm() {
        Columns columns = new Columns(DATASETS.find("penalties").orElseThrow());
        for (String header : List.of("罚款金额（元）", "罚款金额(单位：元)", "*罚款金额（人民币元，保留两位小数）", "罚款金额，单位：元")) {
            assertThat(columns.layout(List.of(header))
                            .unit(row("5"), fine(columns))
                            .name())
                    .as(header)
                    .isEqualTo("YUAN");
        }
        for (String header : List.of("罚款金额（万元）", "罚款金额", "罚款金额(万元) Fine Amount, 10k Yuan", "罚款金额（单位：万元，数字）")) {
            assertThat(columns.layout(List.of(header))
                            .unit(row("5"), fine(columns))
                            .name())
                    .as(header)
                    .isEqualTo("TEN_THOUSAND_YUAN");
        }
    }

    private static opencredit.data.intake.row.Row row(String cell) {
        return new opencredit.data.intake.row.Row(2, List.of(cell), false);
    }

    private static int fine(Columns columns) {
        List<Field> fields = columns.dataset().fields();
        return fields.indexOf(fields.stream()
                .filter(field -> field.name().equals("fine"))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> names(Field field) {
        List<String> names = new ArrayList<>(field.columns());
        names.add(field.title().zh());
        return names;
    }

    private static String fieldOf(Columns columns, String header) {
        Layout layout = columns.layout(List.of(header));
        List<Field> fields = columns.dataset().fields();
        return fields.stream()
                .filter(field -> layout.has(fields.indexOf(field)))
                .map(Field::name)
                .findFirst()
                .orElse("none");
    }
}
