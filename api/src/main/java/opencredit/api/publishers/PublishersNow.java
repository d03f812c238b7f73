package opencredit.api.publishers;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Request;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.data.duty.Duties;
import opencredit.data.rule.CityTime;
import opencredit.data.store.publishers.Publishers;

/** How all bodies publish, reckoned once for every state of the ledger and every day, for all who ask. */
public final class PublishersNow {
    private final Publishers publishers;
    private final Supplier<Duties> duties;
    private final AnswerCache<String, Reckoned> cache;
    private final DearWork dear;

    /** @param duties those that hold for this register */
    public PublishersNow(Publishers publishers, Supplier<Duties> duties, DearWork dear, LedgerTail tail, Clock clock) {
        this.publishers = publishers;
        this.duties = duties;
        this.dear = dear;
        // one answer for all of them, of the ledger's newest state and of one that is still asked for
        this.cache = new AnswerCache<>(2, tail, clock);
    }

    Reckoned of(Request request) {
        Reckoned known = cache.known("");
        if (known != null) {
            return known;
        }
        try (Place place = dear.enter(request.caller())) {
            // not a figure: names of bodies are shown, and a person's may be among them
            return cache.get("", (seq, at) -> dear.run(place, () -> reckon(seq, at)));
        }
    }

    private Reckoned reckon(long seq, Instant at) {
        YearMonth opened = publishers.opened().orElse(null);
        YearMonth month = YearMonth.from(CityTime.day(at));
        return new Reckoned(OwingPublisher.of(publishers.all(at), duties.get(), opened, month), seq);
    }

    /** @param all those with most records first, then those that only owe */
    record Reckoned(List<OwingPublisher> all, long seq) {}
}
