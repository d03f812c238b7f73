package opencredit.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.bench.Bench;
import opencredit.bench.Figure;

/**
 * Measures how well names are found in a real index of real names: {@code Quality FOLDER}, the folder of samples. Which
 * names are typed is drawn by a fixed seed.
 */
public final class Quality {
    private static final int SEED = 7;

    /** So many of a kind that one more or less moves a share by a quarter of a percent. */
    private static final int TYPED = 400;

    /** Shorter names are mostly no organisation's whole name in this list. */
    private static final int WHOLE = 6;

    private static final Pattern BRAND = Pattern.compile("(\\p{IsHan}{2,3})集团");
    private static final Pattern COMPANY = Pattern.compile(".*(公司|集团|厂)");

    private final Samples samples;
    private final Engine engine;
    private final List<Figure> figures = new ArrayList<>();

    private Quality(Samples samples, Engine engine) {
        this.samples = samples;
        this.engine = engine;
    }

    /** Prints the table, or says why there is none. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (!Files.exists(folder.resolve("org-names.txt"))) {
            Bench.say("Nothing measured: there is no org-names.txt in " + folder + "; name its folder with SAMPLES=.");
            return;
        }
        Path scratch = Files.createTempDirectory("opencredit-quality");
        Samples samples = Samples.read(folder);
        try (Engine engine = new Engine(scratch)) {
            engine.add(samples.names(), "000000");
            Quality quality = new Quality(samples, engine);
            quality.abbreviations();
            quality.brands();
            for (Mistake mistake : Mistake.values()) {
                quality.mistakes(mistake);
            }
        }
        try (Engine engine = new Engine(Files.createTempDirectory("opencredit-villages"))) {
            Quality quality = new Quality(samples, engine);
            quality.villages();
        }
    }

    private void abbreviations() {
        Ranking ranking = new Ranking();
        samples.abbreviations().forEach((typed, meant) -> ranking.add(engine.subjects(typed), meant));
        Bench.say("abbreviations " + ranking.queries() + " " + ranking.gain() + " " + ranking.recall());
        Ablation.print(samples, engine);
    }

    private void brands() {
        Set<String> brands = new HashSet<>();
        for (String name : samples.names()) {
            Matcher brand = BRAND.matcher(name);
            if (brand.matches()) {
                brands.add(brand.group(1));
            }
        }
        Ranking ranking = new Ranking();
        for (String brand : brands) {
            List<String> meant = samples.names().stream()
                    .filter(name -> Mistake.CITY.matcher(name).replaceFirst("").startsWith(brand))
                    .toList();
            ranking.add(engine.subjects(brand), meant);
            List<String> got = engine.subjects(brand);
            if (System.getProperty("show") != null
                    && got.stream().limit(meant.size()).anyMatch(x -> !meant.contains(x)))
                Bench.say(brand + " meant " + meant + " got " + got);
        }
        Bench.say("brands " + ranking.queries() + " " + ranking.gain() + " " + ranking.recall());
    }

    private void mistakes(Mistake mistake) {
        Random random = new Random(SEED);
        List<String> names = new ArrayList<>(samples.names().stream()
                .filter(name -> name.length() >= WHOLE
                        && name.matches("\\p{IsHan}+")
                        && WHOLE_NAME.matcher(name).matches())
                .toList());
        Collections.shuffle(names, random);
        int typed = 0;
        int found = 0;
        for (String name : names) {
            String text = typed == TYPED ? null : mistake.type(name, samples.names(), random);
            if (text == null) {
                continue;
            }
            typed++;
            List<String> first = engine.subjects(text);
            if (first.subList(0, Math.min(3, first.size())).contains(name)) {
                found++;
            } else if (System.getProperty("show") != null) {
                Bench.say("  " + name + " typed " + text + " got "
                        + first.stream().limit(4).toList());
            }
        }
        Bench.say(mistake + " " + found + "/" + typed + " of " + names.size());
    }

    private static final Pattern WHOLE_NAME = Pattern.compile(".*(公司|集团|厂|局|委员会|院|大学|学院|学校|中学|小学|医院|银行|协会|中心)");

    private void villages() {
        Set<String> regions = new HashSet<>();
        samples.villages().forEach(village -> regions.add(village.region()));
        for (String region : regions) {
            engine.add(
                    samples.villages().stream()
                            .filter(village -> village.region().equals(region))
                            .map(village -> village.name())
                            .distinct()
                            .toList(),
                    region);
        }
        int asked = 0;
        int right = 0;
        int right2 = 0;
        for (var village : samples.villages()) {
            long others = samples.villages().stream()
                    .filter(o -> o.name().equals(village.name()))
                    .map(o -> o.region())
                    .distinct()
                    .count();
            if (others < 2) continue;
            asked++;
            for (String q : List.of(village.county() + village.name(), village.name() + " " + village.county())) {
                List<String> codes = engine.codes(q);
                boolean ok = !codes.isEmpty()
                        && engine.name(codes.getFirst()).equals(village.name())
                        && codes.getFirst().substring(2, 8).equals(village.region());
                if (ok) right++;
                else if (System.getProperty("show") != null)
                    Bench.say("  " + q + " "
                            + codes.stream()
                                    .limit(3)
                                    .map(c -> engine.name(c) + c)
                                    .toList());
            }
        }
        Bench.say("villages " + right + "/" + 2 * asked);
    }
}
