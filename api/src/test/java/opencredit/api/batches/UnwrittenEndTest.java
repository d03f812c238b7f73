package opencredit.api.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

/** How a file ended is written once the database is back, for nobody else knows it. */
class UnwrittenEndTest {
    private final UploadJobs jobs = TestService.shared().uploads();

    @Test
    void anEndThatCouldNotBeWrittenIsWrittenLaterAndOnce() {
        AtomicInteger attempts = new AtomicInteger();
        jobs.write(UUID.randomUUID(), () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("the database is away");
            }
        });
        for (int minute = 0; minute < 5; minute++) {
            jobs.writeAgain();
        }
        assertThat(attempts).hasValue(3);
    }
}
