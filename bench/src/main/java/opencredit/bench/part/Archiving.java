package opencredit.bench.part;

import java.util.List;
import opencredit.bench.Figure;
import opencredit.bench.Home;
import opencredit.bench.Options;
import opencredit.bench.Part;
import opencredit.bench.traffic.Asking;

/** A credit archive of many records, beside the same server answering fixed bytes of its length. */
public final class Archiving implements Part {
    private static final int TENTH = 10;

    @Override
    public List<Figure> measure(Home home, Options options) {
        home.fill();
        ArchivedSubject subject = ArchivedSubject.large(home);
        String name = "an archive of " + subject.records() + " records over " + subject.datasets() + " datasets";
        Asking archive = Asking.always("/v1/subjects/" + subject.code());
        Asking anew = Asking.always("/bench/subjects/" + subject.code());
        try (Register register = Register.open(home, options)) {
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
