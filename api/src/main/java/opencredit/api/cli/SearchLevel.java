package opencredit.api.cli;

import java.time.Duration;
import opencredit.api.Register;
import opencredit.data.dataset.Bilingual;
import opencredit.data.store.Presence;
import opencredit.search.follow.Follower;

/** Waits for the running server's search, if a server is running. Without one, the next start catches up. */
final class SearchLevel {
    private static final Duration POLL = Duration.ofMillis(50);
    /** The follower commits every few seconds at the slowest; one that stands still for a minute is stuck. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Register register;

    SearchLevel(Register register) {
        this.register = register;
    }

    /** Returns when search has applied entry {@code seq}, or nobody serves; false when it does not move. */
    boolean await(long seq) {
        long level = level();
        long movedAt = System.nanoTime();
        while (level < seq && Presence.isServing(register.database())) {
            pause();
            long now = level();
            if (now != level) {
                level = now;
                movedAt = System.nanoTime();
            }
            if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                return false;
            }
        }
        return true;
    }

    /** Has the running server build its index anew, and returns when it is level with the ledger. */
    boolean rebuild() {
        long head = register.feed().head();
        register.feed().requestReset(Follower.VIEW);
        while (register.feed().resetRequested(Follower.VIEW) && Presence.isServing(register.database())) {
            pause();
        }
        return await(head);
    }

    private long level() {
        return register.feed().level(Follower.VIEW);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for search", e);
        }
    }

    /** Says that it did not, and how the command ends then. */
    static ExitCode late(Console console) {
        console.warn(new Bilingual(
                "数据已入账，但搜索一分钟内没有跟上；请查看服务日志，它会自行追上。",
                "Everything is in the ledger, but search did not move for a minute; see the server's log."
                        + " It catches up by itself."));
        return ExitCode.LATE;
    }
}
