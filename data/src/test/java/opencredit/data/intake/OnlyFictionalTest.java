package opencredit.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Report;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Seal;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyFictionalTest {
    private static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关\n";
    private static final String ROW = "临沂示例甲乙有限公司,91371300699999996U,临市监罚〔2026〕%d号,生产不合格建材,罚款,2026-05-20,%s\n";

    @TempDir
    Path folder;

    @Test
    void aDemonstrationTakesNoRealFileUnlessForced() throws IOException {
        try (Database database = TestDatabase.create()) {
            assertThat(Seal.confirm(database, new byte[32])).isTrue();
            Ledger ledger = new Ledger(database, WhatWasRead.CLOCK, Deadlines.NONE);
            assertThat(ledger.beginDemonstration()).isTrue();
            Path real = file("real.csv", "临沂示例市场监督管理局", "临沂市市场监督管理局");
            UnreadableFile refused =
                    catchThrowableOfType(UnreadableFile.class, () -> load(database, ledger, real, false));
            assertThat(refused.code()).isEqualTo("real-file");
            assertThat(new Feed(database).head()).isZero();
            Path fictional = file("fictional.csv", "临沂示例市场监督管理局");
            assertThat(load(database, ledger, fictional, false).published()).isEqualTo(1);
            assertThat(load(database, ledger, real, true).published()).isEqualTo(1);
        }
    }

    @Test
    void aRegisterTakesWhatItGets() throws IOException {
        try (Database database = TestDatabase.create()) {
            Ledger ledger = new Ledger(database, WhatWasRead.CLOCK, Deadlines.NONE);
            assertThat(load(database, ledger, file("real.csv", "临沂市市场监督管理局"), false)
                            .published())
                    .isEqualTo(1);
        }
    }

    private Path file(String name, String... authorities) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < authorities.length; row++) {
            rows.append(ROW.formatted(row, authorities[row]));
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    private static Report load(Database database, Ledger ledger, Path file, boolean force) {
        return new Intake(WhatWasRead.DATASETS, database, ledger, WhatWasRead.SECRET, WhatWasRead.CLOCK)
                .load(
                        WhatWasRead.dataset("penalties"),
                        SubmittedBytes.at(file),
                        Acts.LOAD,
                        new Intake.Options(force, true, true),
                        Intake.Progress.UNHEARD);
    }
}
