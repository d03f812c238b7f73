package opencredit.data.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.data.demo.Parties.Authority;
import opencredit.data.demo.Parties.Subject;

/** Draws the rows of one file, one after the other. */
final class Draw {
    /**
     * One over one minus the exponent of Zipf's law, here 0.6: of the 6,000 subjects of a sector in a million records the
     * first has some 600 records, half of all have three or fewer.
     */
    private static final double STEEPNESS = 2.5;
    /** Younger decisions are a little more, as in a register that grows. */
    private static final double GROWTH = 1.2;
    /** By so many tenths amounts vary; a sample's lies low in its legal range, and its double is still inside. */
    private static final int[] TENTHS = {10, 12, 15, 18, 20};
    /** Three in ten decisions are of the city's authority, the others of that where the subject is. */
    private static final int BY_THE_CITY = 3;

    private final List<Template> templates;
    private final Parties parties;
    private final LocalDate today;
    /** Its sequence is fixed by the language's documents, so that a seed means the same for ever. */
    private final Random random;

    private final Map<String, Integer> counts = new HashMap<>();

    Draw(List<Template> templates, Parties parties, LocalDate today, long seed) {
        this.templates = templates;
        this.parties = parties;
        this.today = today;
        this.random = new Random(seed);
    }

    List<String> next() {
        Template template = templates.get(random.nextInt(templates.size()));
        Subject subject = subject(template);
        boolean city = random.nextInt(10) < BY_THE_CITY;
        Authority authority = template.authority(parties, city ? parties.words().city() : subject.place());
        LocalDate decided = decided(template.oldest());
        int ofYear = counts.merge(authority.code() + decided.getYear(), 1, Integer::sum);
        int ofAll = counts.merge(authority.code(), 1, Integer::sum);
        Row row = new Row(subject, authority, decided, ofYear, ofAll, TENTHS[random.nextInt(TENTHS.length)]);
        return template.cells().stream().map(cell -> cell.in(row)).toList();
    }

    private Subject subject(Template template) {
        if (template.sector() == null) {
            return parties.person(random.nextInt(1 << 20), parties.words().place(random.nextInt(1 << 20)));
        }
        // the strict power is the same on every machine
        double rank = StrictMath.pow(random.nextDouble(), STEEPNESS) * parties.sectorSize();
        return parties.organisation(template.sector(), (int) rank);
    }

    /** A working day, not today. */
    private LocalDate decided(int oldest) {
        long age = 1 + (long) (StrictMath.pow(random.nextDouble(), GROWTH) * oldest);
        LocalDate day = today.minusDays(age);
        int weekend = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return weekend > 0 ? day.minusDays(weekend) : day;
    }
}
