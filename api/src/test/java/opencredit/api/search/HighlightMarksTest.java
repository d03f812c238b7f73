package opencredit.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.StoredRecord;
import opencredit.search.text.Highlights;
import org.junit.jupiter.api.Test;

class HighlightMarksTest {
    @Test
    void bothPartiesAreMarkedAndNumbersAreNot() {
        String content = "{\"counterparty\":{\"code\":\"91371300699999996U\",\"name\":\"临沂示例物资有限公司\"},"
                + "\"fields\":{\"remarks\":12},\"subject\":{\"name\":\"物资局\"}}";
        Instant at = Instant.EPOCH;
        StoredRecord record = new StoredRecord(new UUID(0, 0), "penalties", content, 1, at, at, "");
        HighlightMarks marks = new HighlightMarks(TestDatasets.shipped());
        assertThat(marks.in(record, Highlights.of("物资")))
                .isEqualTo(Map.of("subject.name", "<mark>物资</mark>局", "counterparty.name", "临沂示例<mark>物资</mark>有限公司"));
        assertThat(marks.in(record, Highlights.of("12"))).isEmpty();
    }
}
