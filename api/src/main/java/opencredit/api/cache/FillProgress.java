package opencredit.api.cache;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far this server has filled a demonstration: told by the chore that fills, said on every page. Safe for threads. */
public final class FillProgress {
    private volatile @Nullable Filling now;

    /** So many batches are loaded of so many. */
    public void at(long loaded, long total) {
        now = new Filling(loaded, total);
    }

    /** All are loaded. */
    public void end() {
        now = null;
    }

    /** Empty where nothing is being filled. */
    public Optional<Filling> now() {
        return Optional.ofNullable(now);
    }

    /** Batches in the register, and those that will be. */
    public record Filling(long loaded, long total) {}
}
