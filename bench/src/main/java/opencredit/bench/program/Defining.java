package opencredit.bench.program;

import java.util.ArrayList;
import java.util.List;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.process.DefinitionsRead;
import opencredit.data.dataset.reading.Datasets;

/** What each added dataset costs at start-up and in memory: all of them beside the first two. */
public final class Defining implements Part {
    private static final List<String> FIRST = List.of("licences", "penalties");

    @Override
    public List<Figure> measure(Home home, Options options) {
        List<Double> seconds = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        int added = Datasets.load().all().size() - FIRST.size();
        for (int round = 0; round < options.rounds(); round++) {
            DefinitionsRead two = DefinitionsRead.of(options.root(), FIRST);
            DefinitionsRead all = DefinitionsRead.of(options.root(), List.of());
            seconds.add((all.seconds() - two.seconds()) / added);
            kilobytes.add((all.bytes() - two.bytes()) / 1024.0 / added);
        }
        return List.of(
                Figure.told(
                        "each added dataset: reading its definition at start", SideBySide.median(seconds) * 1e3, "ms"),
                Figure.told("each added dataset: memory of its definition", SideBySide.median(kilobytes), "KB"));
    }
}
