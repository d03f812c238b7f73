package opencredit.search.follow;

import java.io.IOException;
import java.util.List;
import opencredit.search.Change;
import opencredit.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** An index that breaks when a test says so, and stays broken until it is reset. */
final class BreakingIndex extends PassingIndex {

    private volatile boolean broken;
    private volatile @Nullable Error thrown;
    private volatile int resets;

    BreakingIndex(SearchIndex index) {
        super(index);
    }

    void breakNext() {
        broken = true;
    }

    /** What no index should throw. */
    void throwNext(Error error) {
        thrown = error;
    }

    void mend() {
        thrown = null;
    }

    int resets() {
        return resets;
    }

    @Override
    public void apply(List<Change> changes, long seq, String mark) {
        Error error = thrown;
        if (error != null) {
            throw error;
        }
        if (broken) {
            throw new Broken(new IOException("no space left on device"));
        }
        super.apply(changes, seq, mark);
    }

    @Override
    public void reset() {
        resets++;
        broken = false;
        super.reset();
    }
}
