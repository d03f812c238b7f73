package opencredit.data.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;

class ReadersWordsTest {

    @Test
    void everyFlagHasWordsForReaders() {
        List<String> flags = Arrays.stream(Remark.values())
                .filter(remark -> remark.compareTo(Remark.MISSING) >= 0 && remark.compareTo(Remark.TOO_FEW_CELLS) <= 0)
                .map(Remark::code)
                .toList();
        assertThat(TestDatasets.shipped().codes("flags").codes())
                .extracting(CodeList.Code::value)
                .containsExactlyInAnyOrderElementsOf(flags);
    }
}
