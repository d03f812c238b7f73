package opencredit.bench.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.register.Growth;
import opencredit.bench.traffic.Asked;

/** Figures of all bodies and the home page while the ledger grows, beside the same at rest. */
public final class Growing implements Part {
    private static final double LEAST = 1.0 / 4;

    /** What is asked for, by what it is called. */
    private static final Map<String, String> ASKED = asked();

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("the comparison of public bodies", "/v1/statistics/bodies");
        asked.put("its page", "/statistics/bodies");
        asked.put("county totals", "/v1/statistics/regions");
        asked.put("their page", "/regions");
        asked.put("how all bodies publish", "/v1/statistics/publishers");
        asked.put("findings and what was mended", "/v1/statistics/findings");
        asked.put("the catalogue", "/v1/datasets");
        asked.put("the home page", "/");
        asked.put("sums of procurement, while another dataset grows", "/v1/statistics/money?dataset=procurement");
        return asked;
    }

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (FilledRegister register = FilledRegister.open(home, options);
                Growth growth = Growth.of(home)) {
            growth.pause();
            return ASKED.entrySet().stream()
                    .map(each -> beside(register, growth, each.getKey(), Asked.always(each.getValue())))
                    .toList();
        }
    }

    private static Figure beside(FilledRegister register, Growth growth, String name, Asked asking) {
        BenchOutput.say(name);
        register.warm(asking);
        SideBySide both = SideBySide.run(
                register.options().rounds(),
                () -> growth.during(
                        () -> register.ask(FilledRegister.READERS, asking).perSecond()),
                () -> register.ask(FilledRegister.READERS, asking).perSecond());
        String full = name + ", ledger growing every " + growth.milliseconds() + " ms; beside at rest";
        return Figure.atLeast(full, both.measured(), both.beside(), "requests/s", LEAST, "1/4");
    }
}
