package opencredit.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {
    @ParameterizedTest
    @CsvSource({"'罚款金额（万元）', '罚款金额(万元)'", "'cf_wsh', 'CF_WSH'", "'ＣＦ＿ＷＳＨ\u3000', 'CF_WSH'", "'\uFEFF处罚 机关\n', '处罚机关'"})
    void folds_width_case_and_space(String header, String same) {
        assertThat(Header.fold(header)).isEqualTo(Header.fold(same));
    }
}
