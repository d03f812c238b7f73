package opencredit.data.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.party.DemoParties;
import opencredit.data.demo.party.DemoParty;
import opencredit.data.demo.party.DemoWords;
import opencredit.data.demo.party.SampleParty;
import opencredit.data.demo.release.ReleaseDays;

/**
 * Writes demonstration data: for each dataset one CSV file in national columns that a load takes, about parties that do
 * not exist. The same seed and day give the same bytes.
 */
public final class Demonstration {
    /** As many as a county publishes in some years: enough to look around in, loaded in seconds. */
    public static final int DEFAULT_RECORDS = 20_000;

    /** For so long the demonstration's register has been published. */
    public static final int MONTHS = 12;

    /** A subject has eight records on average, as in a million records about 120,000 subjects. */
    private static final int RECORDS_PER_SUBJECT = 8;

    private final DemoWords words = DemoWords.load();
    private final Map<String, SampleParty.Sector> sectors = new HashMap<>();
    private final Datasets datasets;
    private final List<Source> sources;
    private final LocalDate today;

    /** A dataset's sample and what its rows become. */
    private record Source(Dataset dataset, Sample sample, List<Template> templates) {

        /** By its square: a longer sample has more to tell, and repeats itself less. */
        long share() {
            return (long) templates.size() * templates.size();
        }

        boolean isEndless() {
            return Keys.areNumbered(dataset)
                    && templates.stream()
                            .allMatch(template -> template.references().isEmpty());
        }
    }

    /** @param today the newest decisions are of the day before */
    public Demonstration(Datasets datasets, LocalDate today) {
        this.datasets = datasets;
        this.today = today;
        this.sources = datasets.all().stream().map(this::read).toList();
    }

    private Source read(Dataset dataset) {
        Sample sample = Sample.of(dataset);
        List<Template> templates = sample.told().stream()
                .map(lines -> Template.of(sample, lines, words, this::sector))
                .toList();
        return new Source(dataset, sample, templates);
    }

    private SampleParty.Sector sector(String prefix, String tail) {
        return sectors.computeIfAbsent(prefix + tail, _ -> new SampleParty.Sector(sectors.size(), prefix, tail));
    }

    /**
     * Writes {@code records} rows, spread over the datasets by the length of their samples, each as it was told first. Needs
     * little memory, however many they are.
     *
     * @return the files by dataset id, {@code DATASET.csv} in {@code folder}, which is created
     */
    public Map<String, Path> write(Path folder, int records, long seed) {
        draw(records, seed, (source, draw, rows) -> {
            Path file = folder.resolve(source.dataset().id() + ".csv");
            try (RowFiles files = new RowFiles(source.sample().headers())) {
                files.begin(file);
                return write(draw, rows, row -> files.add(file, row.cells()));
            }
        });
        Map<String, Path> files = new LinkedHashMap<>();
        sources.forEach(source ->
                files.put(source.dataset().id(), folder.resolve(source.dataset().id() + ".csv")));
        return files;
    }

    /**
     * The same rows by the day on which their bodies published them, over the past {@code months}, and what became of them
     * since.
     *
     * @return the files, oldest first
     */
    public List<DayFile> writeByDay(Path folder, int records, long seed, int months) {
        draw(records, seed, (source, draw, rows) -> {
            ReleaseDays days = new ReleaseDays(today, months, source.dataset().publishWithin() != null);
            try (RowFiles files = new RowFiles(source.sample().headers())) {
                return write(
                        draw, rows, row -> file(files, folder, source.dataset().id(), days, row));
            }
        });
        return DayFile.in(folder);
    }

    /** The public bodies of which rows tell, those of every place. */
    public List<DemoParty> bodies() {
        DemoParties parties = new DemoParties(words, 1);
        return sources.stream()
                .flatMap(source -> source.templates().stream())
                .flatMap(template -> Stream.concat(
                        Stream.of(template.subject(), template.authority()),
                        Stream.ofNullable(template.counterparty())))
                .filter(SampleParty.Body.class::isInstance)
                .distinct()
                .flatMap(body -> words.places().stream().map(place -> parties.body((SampleParty.Body) body, place)))
                .toList();
    }

    private void draw(int records, long seed, Writing writing) {
        int perSector = Math.max(1, records / RECORDS_PER_SUBJECT / Math.max(1, sectors.size()));
        DemoParties parties = new DemoParties(words, perSector);
        DemoReferences references = new DemoReferences(datasets);
        long left = records;
        long shares = sources.stream().mapToLong(Source::share).sum();
        for (Source source : inOrder(references)) {
            // of what is left, so that the parts add up
            long rows = left * source.share() / shares;
            shares -= source.share();
            DemoRandom chance =
                    new DemoRandom(parties, today, seed ^ source.dataset().id().hashCode());
            left -= writing.write(source, new DrawnRows(source.sample(), source.templates(), chance, references), rows);
        }
    }

    /**
     * First those to which others refer; then those of which there may be too few different rows; what they leave, the
     * rest takes.
     */
    private List<Source> inOrder(DemoReferences references) {
        return sources.stream()
                .sorted(Comparator.comparing((Source source) -> !references.areTo(source.dataset()))
                        .thenComparing(Source::isEndless))
                .toList();
    }

    /** A change that is told of tomorrow is not there yet, nor is any that follows it. */
    private static void file(RowFiles files, Path folder, String dataset, ReleaseDays days, DrawnRows.Drawn row) {
        LocalDate day = days.of(row.authority(), row.decided(), row.told());
        files.add(DayFile.of(folder, day, dataset).file(), row.cells());
        for (DrawnRows.Change change : row.changes()) {
            Optional<LocalDate> later = days.after(day, row.authority(), row.decided(), change.told());
            if (later.isEmpty()) {
                return;
            }
            day = later.get();
            files.add(DayFile.of(folder, day, dataset).file(), change.cells());
        }
    }

    private static long write(DrawnRows draw, long rows, Consumer<DrawnRows.Drawn> file) {
        long written = 0;
        DrawnRows.Drawn row;
        while (written < rows && (row = draw.next()) != null) {
            file.accept(row);
            written++;
        }
        return written;
    }

    /** Writes rows of one dataset, and returns how many. */
    private interface Writing {
        long write(Source source, DrawnRows draw, long rows);
    }
}
