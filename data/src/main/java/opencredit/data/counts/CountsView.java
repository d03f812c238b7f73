package opencredit.data.counts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.data.counts.CountsView.Touched;
import opencredit.data.follow.LedgerPosition;
import opencredit.data.follow.Stretch;
import opencredit.data.follow.View;
import opencredit.data.ledger.Entry;
import opencredit.data.store.counts.CountsWriter;
import opencredit.data.store.counts.CountsWriter.Applied;
import opencredit.data.store.db.Database;
import opencredit.data.store.read.Feed;

/** How many records are shown, by dataset, state, region and year: kept in PostgreSQL, once for all servers. */
public final class CountsView implements View<Touched> {
    public static final String NAME = "counts";

    /** Entries of one transaction. */
    private static final int MOST = 5_000;

    private final Feed feed;
    private final CountsWriter counted;
    private final int most;

    public CountsView(Database database) {
        this(database, MOST);
    }

    /** @param most entries of one transaction */
    CountsView(Database database, int most) {
        this.feed = new Feed(database);
        this.counted = new CountsWriter(database);
        this.most = most;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.ONE_SERVER;
    }

    @Override
    public LedgerPosition position() {
        Applied applied = counted.applied();
        return new LedgerPosition(applied.seq(), applied.mark());
    }

    @Override
    public Optional<Stretch<Touched>> read(long seq) {
        List<Entry> entries = feed.after(seq, most).entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> records = entries.stream().map(Entry::record).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Stretch<>(LedgerPosition.at(entries.getLast()), new Touched(seq, records)));
    }

    @Override
    public void apply(Stretch<Touched> stretch) {
        Touched touched = stretch.content();
        LedgerPosition upTo = stretch.upTo();
        counted.apply(touched.after(), touched.records(), new Applied(upTo.seq(), upTo.mark()));
    }

    @Override
    public void reset() {
        counted.clear();
    }

    /** @param records those that the entries after {@code after} touched; they are counted as they are when applied */
    record Touched(long after, Set<UUID> records) {}
}
