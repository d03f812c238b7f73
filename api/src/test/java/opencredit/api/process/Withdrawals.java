package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import opencredit.api.settings.Register;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Outcome;
import opencredit.data.record.Found;

/** Somebody who withdraws records while everything is being killed, and remembers what was acknowledged. */
final class Withdrawals {
    private final Register register;
    private final Random random;
    private final List<Entry> acknowledged = new ArrayList<>();
    private volatile boolean working;
    private Thread thread = new Thread();

    Withdrawals(Register register, Random random) {
        this.register = register;
        this.random = new Random(random.nextLong());
    }

    void begin() {
        List<UUID> records = new ArrayList<>(new LedgerCheck(register.database().jdbi()).records());
        working = true;
        thread = Thread.ofPlatform().start(() -> {
            while (working) {
                withdraw(records.remove(random.nextInt(records.size())));
                Pause.milliseconds(random.nextLong(200));
            }
        });
    }

    private void withdraw(UUID record) {
        try {
            // one whose window ended meanwhile is gone already
            if (register.ledger().withdraw(record, Acts.of("repaired"), null) instanceof Outcome.Written(Entry entry)) {
                synchronized (acknowledged) {
                    acknowledged.add(entry);
                }
            }
        } catch (RuntimeException e) {
            // PostgreSQL was killed under it: not acknowledged
        }
    }

    void end() {
        working = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void check(String when) {
        synchronized (acknowledged) {
            for (Entry entry : acknowledged) {
                Entry kept = register.feed().after(entry.seq() - 1, 1).entries().getFirst();
                assertThat(kept).as("acknowledged entry " + when).isEqualTo(entry);
                assertThat(register.records()
                                .find(entry.record(), register.clock().instant()))
                        .as("withdrawn record " + when)
                        .isInstanceOf(Found.Gone.class);
            }
            acknowledged.clear();
        }
    }
}
