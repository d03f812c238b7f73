package opencredit.bench.part;

import java.util.ArrayList;
import java.util.List;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.peer.FirstView;
import opencredit.bench.register.ArchivedSubject;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.register.Growth;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Connection;

/** The page of a subject, beside the same server answering fixed bytes of its length; and what pages weigh. */
public final class Viewing implements Part {
    private static final int TENTH = 10;
    private static final double KILOBYTE = 1000;
    private static final double MOST_KILOBYTES = 100;

    @Override
    public List<Figure> measure(Home home, Options options) {
        home.fill();
        ArchivedSubject subject = ArchivedSubject.usual(home);
        String page = "/subjects/" + subject.code();
        try (FilledRegister register = FilledRegister.open(home, options)) {
            List<Figure> figures = new ArrayList<>(speed(home, register, subject, page));
            String record = "/records/" + register.sampled().ids().getLast();
            BenchOutput.say("what pages weigh");
            int port = register.server().port();
            figures.add(weight(port, "start", "/"));
            figures.add(weight(port, "search results", "/search?q=%E5%BB%BA%E6%9D%90"));
            figures.add(weight(port, "a subject with " + subject.records() + " records", page));
            figures.add(weight(port, "a record", record));
            figures.add(weight(port, "a dataset", "/datasets/penalties"));
            figures.add(weight(port, "records of a dataset", "/datasets/penalties/records"));
            figures.add(weight(port, "statistics", "/statistics"));
            figures.add(weight(port, "changes", "/changes"));
            figures.add(weight(port, "about", "/about"));
            return figures;
        }
    }

    private static List<Figure> speed(Home home, FilledRegister register, ArchivedSubject subject, String page) {
        Asked asking = Asked.always(page);
        Asked packed = random -> Connection.packed(page);
        String name = "the page of a subject with " + subject.records() + " records";
        int size = register.warm(asking).meanBytes();
        Figure still = Reading.warmBeside(register, name + ", ledger at rest", asking, size, TENTH);
        register.warm(packed);
        Figure told = Figure.told(
                name + ", packed for each reader",
                register.ask(FilledRegister.READERS, packed).perSecond(),
                "requests/s");
        try (Growth growth = Growth.of(home)) {
            String growing = name + ", ledger growing every " + growth.milliseconds() + " ms";
            return List.of(still, Reading.warmBeside(register, growing, asking, size, TENTH), told);
        }
    }

    private static Figure weight(int port, String name, String path) {
        FirstView view = FirstView.of(port, path);
        double kilobytes = view.bytes() / KILOBYTE;
        String what = "first view of " + name + ", over the wire in " + view.files() + " files";
        if (view.hasPictures()) {
            return Figure.told(
                    what + "; its pictures' engine another "
                            + Figure.say(view.engineBytes() / KILOBYTE, "kB when the first comes into view"),
                    kilobytes,
                    "kB");
        }
        return Figure.below(what, kilobytes, "kB", MOST_KILOBYTES, "under 100 kB");
    }
}
