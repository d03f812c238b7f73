package opencredit.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.ChainHead;
import opencredit.data.store.audit.KeptHead;
import opencredit.data.store.audit.RefusedAttempts;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Round by round the audit trail gets what was refused, and the home learns where it ends. */
class AuditMinuteTest {
    private static final Duration SHORT = Duration.ofMillis(10), NEVER = Duration.ofDays(1);

    @TempDir
    Path home;

    private TestService service;
    private AuditChain chain;
    private RefusedAttempts attempts;

    @BeforeEach
    void serve() {
        service = TestService.withHome(home);
        chain = new AuditChain(service.database());
        attempts = new RefusedAttempts(service.database(), service.clock());
    }

    @AfterEach
    void close() {
        service.close();
    }

    private ChainHead kept() {
        return new KeptHead(home).read();
    }

    @Test
    void eachRoundWritesWhatWasRefusedAndRemembersTheEnd() throws InterruptedException {
        try (AuditMinute minute = new AuditMinute(service.register(), attempts, SHORT)) {
            minute.start();
            for (int round = 1; round <= 3; round++) {
                attempts.count(null, "key-required");
                long rows = round;
                Eventually.holds("row " + rows, () -> chain.head().number() == rows);
                Eventually.holds("the home remembers it", () -> kept().equals(chain.head()));
            }
        }
    }

    @Test
    void theStartLooksAndTheStopLeavesNothingUntold() throws InterruptedException {
        attempts.count(null, "key-required");
        try (AuditMinute minute = new AuditMinute(service.register(), attempts, NEVER)) {
            minute.start();
            Eventually.holds("the home remembers what was there", () -> kept().number() == 1);
            attempts.count(null, "key-required");
            assertThat(chain.head().number()).isEqualTo(1);
        }
        assertThat(chain.head().number()).isEqualTo(2);
        assertThat(kept()).isEqualTo(chain.head());
    }

    /** A memory that cannot be read, and a trail that was cut, end no thread and are not written over. */
    @Test
    void aBrokenMemoryStopsNothing() throws Exception {
        Path file = home.resolve("audit-head");
        Files.writeString(file, "nonsense");
        try (AuditMinute minute = new AuditMinute(service.register(), attempts, SHORT)) {
            minute.start();
            attempts.count(null, "key-required");
            Eventually.holds("what was refused is written", () -> chain.head().number() == 1);
            assertThat(file).hasContent("nonsense");
            Files.delete(file);
            Eventually.holds("the home remembers again", () -> kept().equals(chain.head()));
            service.database().jdbi().useTransaction(handle -> {
                TestDatabase.unguard(handle);
                handle.execute("delete from act");
            });
            attempts.count(null, "key-required");
            attempts.count(null, "invalid-key");
            Eventually.holds("there is a row again", () -> chain.head().number() == 1);
            assertThat(chain.has(kept())).isFalse();
        }
        assertThat(chain.has(kept())).isFalse();
    }
}
