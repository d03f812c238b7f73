package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.KeptHead;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.Test;

/** The audit trail is checked from the command line, against what the home remembers too. */
class VerifyAuditTest extends RegisterCommands {

    private void tamper(String statement) {
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            database.jdbi().useTransaction(handle -> {
                TestDatabase.unguard(handle);
                handle.execute(statement);
            });
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        run("load", "penalties", file("rows.csv", row(1)));
        run("keys", "create", "--role", "reader", "--label", "x");
        Line whole = run("verify", "audit");
        assertThat(whole.exitCode()).as(whole.out()).isZero();
        assertThat(whole.out()).contains("The audit trail is whole: 2 rows");
        assertThat(run("verify", "audit", "--json").json().path("faults")).isEmpty();
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            assertThat(new KeptHead(folder.resolve("home")).keep(new AuditChain(database)))
                    .isTrue();
        }
        tamper("delete from act where id = 2");
        Line cut = run("verify", "audit");
        assertThat(cut.exitCode()).isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(cut.out()).contains("Row 2, which this home remembers, is not in the trail");
        tamper("update act set actor = 'somebody'");
        Line altered = run("verify", "audit", "--json");
        assertThat(altered.exitCode()).isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(altered.json().at("/faults/0/fault").asText()).isEqualTo("altered");
        environment.put("LANG", "zh_CN.UTF-8");
        assertThat(run("verify", "audit").out()).contains("第 1 条被改动过");
    }
}
