package opencredit.bench.part;

import java.util.List;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.register.ArchivedSubject;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.register.Growth;
import opencredit.bench.traffic.Asked;

/** A credit archive of many records, beside the same server answering fixed bytes of its length. */
public final class Archiving implements Part {
    private static final int TENTH = 10;

    @Override
    public List<Figure> measure(Home home, Options options) {
        home.fill();
        ArchivedSubject subject = ArchivedSubject.large(home);
        String name = "an archive of " + subject.records() + " records over " + subject.datasets() + " datasets";
        Asked archive = Asked.always("/v1/subjects/" + subject.code());
        Asked anew = Asked.always("/bench/subjects/" + subject.code());
        try (FilledRegister register = FilledRegister.open(home, options)) {
            int size = register.warm(archive).meanBytes();
            Figure still = Reading.warmBeside(register, name + ", ledger at rest", archive, size, TENTH);
            Figure made = Reading.beside(register, name + ", nothing remembered", anew, TENTH);
            try (Growth growth = Growth.of(home)) {
                String growing = name + ", ledger growing every " + growth.milliseconds() + " ms";
                Figure grown = Reading.warmBeside(register, growing, archive, size, TENTH);
                return List.of(still, grown, made);
            }
        }
    }
}
