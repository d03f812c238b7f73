package opencredit.bench.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.process.Started;
import opencredit.data.store.embedded.Cluster;

/** From the command to an answer of {@code /health/ready}; the filled database is there already, and external. */
public final class Starting implements Part {
    private static final double MOST_SECONDS = 3;

    @Override
    public List<Figure> measure(Home home, Options options) {
        home.fill();
        Path elsewhere = home.scratch("home-of-start");
        Path index = home.path().resolve("index");
        Path moved = elsewhere.resolve("index");
        List<Double> seconds = new ArrayList<>();
        try (Cluster postgres = home.postgres()) {
            Files.createDirectories(elsewhere);
            if (!Files.exists(moved)) {
                Files.move(index, moved);
            }
            try {
                for (int round = 0; round < options.rounds(); round++) {
                    seconds.add(Started.seconds(options.root(), environment(home, elsewhere, postgres)));
                }
            } finally {
                Files.move(moved, index);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String name = "start: from `java -jar` to ready, filled external database";
        return List.of(Figure.below(name, SideBySide.median(seconds), "s", MOST_SECONDS, "under 3 s"));
    }

    private static Map<String, String> environment(Home home, Path elsewhere, Cluster postgres) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("OPENCREDIT_HOME", elsewhere.toString());
        environment.put("OPENCREDIT_DATABASE_URL", postgres.ownerUrl("postgres"));
        environment.put(
                "OPENCREDIT_SECRET",
                Files.readString(home.path().resolve("secret")).strip());
        return environment;
    }
}
