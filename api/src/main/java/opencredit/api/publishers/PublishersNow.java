package opencredit.api.publishers;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import opencredit.api.cache.CountedAnswers;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Request;
import opencredit.api.limits.DearWork;
import opencredit.api.settings.Register;
import opencredit.data.duty.Duties;
import opencredit.data.duty.DutiesReader;
import opencredit.data.rule.CityTime;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Seal;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publishers;

/** How all bodies publish, reckoned once for every state of the ledger and every day, for all who ask. */
public final class PublishersNow {
    private final Publishers publishers;
    private final Supplier<Duties> duties;
    private final CountedAnswers<String, Reckoned> answers;

    /** @param duties those that hold for this register */
    private PublishersNow(Publishers publishers, Supplier<Duties> duties, DearWork dear, LedgerTail tail, Clock clock) {
        this.publishers = publishers;
        this.duties = duties;
        // one answer for all of them, of the ledger's newest state and of one that is still asked for
        this.answers = CountedAnswers.ofOne(dear, tail, clock);
    }

    /** Of a register, with the duties that its operator's file has. */
    public static PublishersNow of(Register register, CountsReader counts, DearWork dear, LedgerTail tail) {
        Database database = register.database();
        Duties duties = DutiesReader.load(register.settings().home(), register.datasets());
        return new PublishersNow(
                new Publishers(database, counts),
                () -> duties.in(Seal.isDemonstration(database)),
                dear,
                tail,
                register.clock());
    }

    Reckoned of(Request request) {
        return answers.get(
                request.caller(),
                "",
                (seq, now) -> publishers.counted(seq, now).map(all -> reckoned(all, seq, now)),
                (seq, now) -> reckoned(publishers.all(now), seq, now));
    }

    private Reckoned reckoned(List<Publisher> all, long seq, Instant now) {
        YearMonth opened = publishers.opened().orElse(null);
        YearMonth month = YearMonth.from(CityTime.day(now));
        return new Reckoned(OwingPublisher.of(all, duties.get(), opened, month), seq);
    }

    /** @param all those with most records first, then those that only owe */
    record Reckoned(List<OwingPublisher> all, long seq) {}
}
