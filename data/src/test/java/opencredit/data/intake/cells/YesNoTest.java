package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTest {
    @ParameterizedTest
    @ValueSource(strings = {"是", "有", "已", "true", "TRUE", "yes", "Y", "1", "１", "1.0", " 是 "})
    void yes(String cell) {
        assertThat(YesNo.read(cell)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "无", "未", "false", "No", "n", "0", "０"})
    void no(String cell) {
        assertThat(YesNo.read(cell)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不是", "是否", "2", "部分", "已未"})
    void neither(String cell) {
        assertThat(YesNo.read(cell)).isEmpty();
    }
}
