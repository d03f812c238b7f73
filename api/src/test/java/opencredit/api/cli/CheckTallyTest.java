package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tally is compared with the ledger from the command line. */
class CheckTallyTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatDiffers() {
        String url = TestDatabase.createUrl();
        Map<String, String> environment = new HashMap<>();
        environment.put("OPENCREDIT_HOME", folder.resolve("home").toString());
        environment.put("OPENCREDIT_DATABASE_URL", url);
        environment.put("OPENCREDIT_SECRET", "0123456789abcdef0123456789abcdef");
        environment.put("LANG", "en");
        try (Database database = Database.external(url)) {
            Batches.load(database, "penalties", 0, 7);
            Line whole = Line.run(environment, "check");
            assertThat(whole.exitCode()).as(whole.err()).isZero();
            assertThat(whole.out()).contains("The tally adds up against the ledger.");
            database.jdbi().useTransaction(handle -> {
                TestDatabase.unguard(handle);
                handle.execute("delete from tally");
            });
            Line broken = Line.run(environment, "check");
            assertThat(broken.exitCode()).isEqualTo(ExitCode.DIFFERENT.number());
            assertThat(broken.out()).contains("penalties published first-publication: 7 in the ledger, 0 in the tally");
            environment.put("LANG", "zh_CN.UTF-8");
            assertThat(Line.run(environment, "check").out()).contains("账本 7 条，计数表 0 条");
        }
    }
}
