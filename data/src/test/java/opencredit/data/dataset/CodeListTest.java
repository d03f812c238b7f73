package opencredit.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {
    private final Datasets datasets = TestDatasets.shipped();

    @ParameterizedTest
    @CsvSource({
        "licence-states, 2015, 0, valid",
        "licence-states, 2015, 1, revoked",
        "licence-states, 2018, 1, valid",
        "licence-states, 2018, 2, invalid",
        "licence-states, 2015, 2, disputed",
        "licence-states, 2015, 3, other",
        "penalty-states, 2015, 1, revoked",
        "penalty-states, 2018, 1, valid",
        "penalty-states, 2018, 撤销, revoked",
        "subject-kinds, 2018, 法人及非法人组织, organization",
        "subject-kinds, 2018, 自然人, person",
        "subject-kinds, 2018, ' 个体工商户 ', self-employed",
        "regions, 2018, 苍山县, 371324",
        "regions, 2018, 371371, 371371",
        "penalty-kinds, 2018, '没收违法所得、没收非法财物', '没收违法所得、没收非法财物'",
        "penalty-kinds, 2018, 责令改正, 其他",
        "penalty-kinds, 2018, 吊销营业执照, 吊销许可证件",
        "certificate-types, 2018, 居民身份证, 身份证",
        "dishonesty-kinds, 2026, 失信被执行人, judgment-debtor",
        "dishonesty-kinds, 2026, 司法判决, judgment",
        "dishonesty-kinds, 2026, 被司法判决, judgment",
        "dishonesty-kinds, 2026, 未履行生效判决, judgment",
        "dishonesty-kinds, 2026, 被执行人, judgment",
        "rating-kinds, 2026, 政务诚信评价, government-integrity",
        "rating-kinds, 2026, 政府信用评级, government-debt",
        "rating-kinds, 2026, 地方政府信用评级, government-debt"
    })
    void reads_codes_by_edition(String list, String edition, String raw, String value) {
        assertThat(datasets.codes(list).find(raw, edition))
                .map(CodeList.Code::value)
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({"licence-states, 2018, 0", "licence-states, 2018, 3", "subject-kinds, 2018, 狗"})
    void knows_nothing_else(String list, String edition, String raw) {
        assertThat(datasets.codes(list).find(raw, edition)).isEmpty();
    }

    @Test
    void reasons_belong_to_events() {
        CodeList reasons = datasets.codes("reasons");
        assertThat(reasons.in("published")).extracting(CodeList.Code::value).containsExactly("first-publication");
        assertThat(reasons.in("amended"))
                .extracting(CodeList.Code::value)
                .containsExactlyInAnyOrder("update", "corrected", "privacy", "batch-undone");
        assertThat(reasons.in("withdrawn"))
                .extracting(CodeList.Code::value)
                .containsExactlyInAnyOrder(
                        "window-ended",
                        "repaired",
                        "performed",
                        "revoked",
                        "corrected",
                        "court-order",
                        "merged",
                        "privacy",
                        "batch-undone");
        assertThat(reasons.in("restored"))
                .extracting(CodeList.Code::value)
                .containsExactlyInAnyOrder("withdrawn-in-error", "court-order", "loaded-again", "objection-upheld");
        assertThat(reasons.value("merged")).isPresent();
        assertThat(reasons.value("合并")).isEmpty();
    }
}
