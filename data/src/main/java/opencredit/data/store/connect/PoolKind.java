package opencredit.data.store.connect;

import java.time.Duration;

/**
 * The purposes of connections. Each kind has a pool of its own, so that those who wait long never stand in the way of
 * those who must not, and each wait has an end: for a connection, for a statement, and for a network that says nothing.
 */
public enum PoolKind {
    /** Single records and the ledger's head: what every reader asks, and a probe of the service too. */
    MAIN(10, 1_500, 1_500, PoolKind.READERS),
    /** Lists, feeds, archives: milliseconds as a rule, a scan for a filter of rare values or a body of many records. */
    LISTS(6, 1_500, PoolKind.LONGEST, PoolKind.READERS),
    /** Chunks of whole results; few at a time, for they share what readers of pages leave. */
    EXPORTS(3, 1_500, PoolKind.LONGEST, "set enable_bitmapscan = off"),
    /** Counts and groups: each may read the register from end to end, and keep a core busy. */
    COUNTS(3, 1_500, PoolKind.LONGEST, ""),
    /** Work that no reader waits for: withdrawals, which wait for a load's turn, the search index, commands. */
    DUTIES(4, 10_000, 60_000, PoolKind.READERS),
    /**
     * What goes through the register: batches, ends of windows, migrations. Many more than there ever are, for a batch
     * holds one while it waits for another; kept, for to connect takes longer than a small batch does.
     */
    BATCHES(60, 10_000, PoolKind.HOUR, "");

    /**
     * One plan for all values (see {@code Sql}), and by an index in the list's order: a bitmap of two indexes looks
     * cheap while a register is being filled, and reads both from end to end.
     */
    private static final String READERS = "set plan_cache_mode = force_generic_plan; set enable_bitmapscan = off";

    /** Milliseconds that one statement may take: ten times what a million records do; whoever asked may come again. */
    private static final int LONGEST = 10_000;

    /** Milliseconds that a statement of a load may take, which goes through the whole register. */
    private static final int HOUR = 3_600_000;

    private final int connections;
    private final int waitMilliseconds;
    private final int statementMilliseconds;
    private final String prepare;

    /** @param connections beyond ten at once two cores only switch between them */
    PoolKind(int connections, int waitMilliseconds, int statementMilliseconds, String prepare) {
        this.connections = connections;
        this.waitMilliseconds = waitMilliseconds;
        this.statementMilliseconds = statementMilliseconds;
        this.prepare = prepare;
    }

    int connections() {
        return connections;
    }

    /** How long somebody waits for a connection of the pool. */
    Duration longestWait() {
        return Duration.ofMillis(waitMilliseconds);
    }

    /**
     * How long the network may say nothing while a statement runs: its own time and a second, within which PostgreSQL
     * says that it gave up; of {@link #MAIN} half a second, which makes two in all.
     */
    Duration longestSilence() {
        return this == MAIN ? Duration.ofSeconds(2) : Duration.ofMillis(statementMilliseconds + 1_000L);
    }

    /** Run on each new connection. */
    String prepare() {
        return "set statement_timeout = " + statementMilliseconds + "; " + prepare;
    }
}
