package opencredit.data.outcome;

import java.time.Clock;
import opencredit.data.ledger.Disclosure;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A register that is empty before each test, and penalties that are appended to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AppendedPenalties {
    Database database;
    Ledger ledger;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
        ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear(database);
    }

    static Disclosure penalty(int number, String facts) {
        return TestDisclosures.of("penalties", number, facts);
    }
}
