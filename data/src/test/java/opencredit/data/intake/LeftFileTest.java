package opencredit.data.intake;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opencredit.data.intake.check.Standards;
import opencredit.data.intake.spool.SubmittedBytes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is left before any of its rows, whatever these hold: nobody waits for a million rows of which none is taken. */
class LeftFileTest {
    private static final int ROWS = 60;

    @TempDir
    Path folder;

    /** Each kind of row by one that stands for it. */
    static Stream<List<String>> kinds() {
        int columns = penalty().size();
        List<String> title = new ArrayList<>(Collections.nCopies(columns, ""));
        title.set(0, "备注：以上为示例");
        return Stream.of(
                List.copyOf(penalty().values()),
                List.copyOf(penalty("处罚决定日期", "2018/411").values()),
                List.copyOf(penalty("行政相对人名称", "").values()),
                Collections.nCopies(columns, ""),
                List.copyOf(penalty().keySet()),
                title);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void beforeAnyRow(List<String> kind) {
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(ROWS, kind));
        rows.addFirst(List.copyOf(penalty().keySet()));
        Path file = TestFiles.write(folder, "rows.csv", csv(rows));
        Random random = new Random(20261130);
        for (int drawn = 0; drawn < 10; drawn++) {
            Left left = new Left(1 + random.nextInt(ROWS));
            FileReading reading = new FileReading(
                    WhatWasRead.dataset("penalties"),
                    WhatWasRead.DATASETS,
                    WhatWasRead.SECRET,
                    WhatWasRead.CLOCK.instant(),
                    new Intake.Options(true, true, true),
                    Standards.Published.NOTHING,
                    left);
            assertThatThrownBy(() -> reading.run(SubmittedBytes.at(file), (verdict, row) -> {}))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(left.asked).isEqualTo(left.after);
            assertThat(left.read).isLessThanOrEqualTo(left.after);
        }
    }

    private static final class Left implements Intake.Progress {
        private final int after;
        private int asked;
        private long read;

        private Left(int after) {
            this.after = after;
        }

        @Override
        public void proceed() {
            asked++;
            if (asked == after) {
                throw new IllegalStateException("left");
            }
        }

        @Override
        public void checked(long rows) {
            read = rows;
        }
    }
}
