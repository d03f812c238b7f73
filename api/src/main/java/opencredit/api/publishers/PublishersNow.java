package opencredit.api.publishers;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import opencredit.api.cache.DearCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Request;
import opencredit.api.limits.DearWork;
import opencredit.data.duty.Duties;
import opencredit.data.rule.CityTime;
import opencredit.data.store.publishers.Publishers;

/** How all bodies publish, reckoned once for every state of the ledger and every day, for all who ask. */
public final class PublishersNow {
    private final Publishers publishers;
    private final Supplier<Duties> duties;
    private final DearCache<String, Reckoned> cache;

    /** @param duties those that hold for this register */
    public PublishersNow(Publishers publishers, Supplier<Duties> duties, DearWork dear, LedgerTail tail, Clock clock) {
        this.publishers = publishers;
        this.duties = duties;
        // one answer for all of them, of the ledger's newest state and of one that is still asked for
        this.cache = new DearCache<>(2, dear, tail, clock);
    }

    Reckoned of(Request request) {
        // not a figure: names of bodies are shown, and a person's may be among them
        return cache.get(request.caller(), "", this::reckon);
    }

    private Reckoned reckon(long seq, Instant at) {
        YearMonth opened = publishers.opened().orElse(null);
        YearMonth month = YearMonth.from(CityTime.day(at));
        return new Reckoned(OwingPublisher.of(publishers.all(at), duties.get(), opened, month), seq);
    }

    /** @param all those with most records first, then those that only owe */
    record Reckoned(List<OwingPublisher> all, long seq) {}
}
