package opencredit.api.cli.console;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import opencredit.api.serve.Index;
import opencredit.api.settings.Register;
import opencredit.data.store.read.Levels;
import opencredit.data.text.Bilingual;
import opencredit.search.follow.SearchView;

/** Waits for the search of the servers that run, if any does. Without one, the next start catches up. */
public final class SearchLevel {
    private static final Duration POLL = Duration.ofMillis(50);
    /** The follower commits every few seconds at the slowest; one that stands still for a minute is stuck. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Register register;

    public SearchLevel(Register register) {
        this.register = register;
    }

    /** Returns when search of every running server has applied entry {@code seq}; false when it does not move. */
    public boolean await(long seq) {
        return await(SearchView.NAME, seq);
    }

    private boolean await(String view, long seq) {
        long level = 0;
        long movedAt = System.nanoTime();
        for (OptionalLong now = slowest(view); now.isPresent() && now.getAsLong() < seq; now = slowest(view)) {
            if (now.getAsLong() != level) {
                level = now.getAsLong();
                movedAt = System.nanoTime();
            }
            if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                return false;
            }
            pause();
        }
        return true;
    }

    /**
     * Has the running servers begin every view anew: each its own, one of them what is kept once for all. Returns when all
     * are level with the ledger as it was, false when one of them does not move. Meanwhile records are counted.
     */
    public boolean rebuild() {
        Levels levels = register.feed().levels();
        long head = register.feed().head();
        List<String> views = Index.VIEWS;
        views.forEach(levels::requestReset);
        while (views.stream().anyMatch(levels::resetPending)) {
            pause();
        }
        return views.stream().allMatch(view -> await(view, head));
    }

    private OptionalLong slowest(String view) {
        return register.feed().levels().slowest(view);
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
    public static ExitCode late(Console console) {
        console.warn(new Bilingual(
                "数据已入账，但搜索一分钟内没有跟上；请查看服务日志，它会自行追上。",
                "Everything is in the ledger, but search did not move for a minute; see the server's log."
                        + " It catches up by itself."));
        return ExitCode.LATE;
    }
}
