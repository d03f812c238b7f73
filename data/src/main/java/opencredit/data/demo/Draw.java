package opencredit.data.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.data.demo.party.Parties;
import opencredit.data.demo.party.Party;
import opencredit.data.demo.party.Who;
import opencredit.data.demo.party.Words.Place;
import opencredit.data.demo.text.Row;
import org.jspecify.annotations.Nullable;

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
    /** So often a row is drawn again that says something else about what is already told; then all has been told. */
    private static final int ATTEMPTS = 200;

    private final List<Template> templates;
    private final Parties parties;
    private final LocalDate today;
    private final Keys keys;
    /** Its sequence is fixed by the language's documents, so that a seed means the same for ever. */
    private final Random random;

    private final Map<String, Integer> counts = new HashMap<>();

    Draw(List<Template> templates, Parties parties, LocalDate today, Keys keys, long seed) {
        this.templates = templates;
        this.parties = parties;
        this.today = today;
        this.keys = keys;
        this.random = new Random(seed);
    }

    /** The next row; null when there is nothing more to tell. */
    @Nullable
    List<String> next() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Template template = templates.get(random.nextInt(templates.size()));
            Row row = row(template);
            List<String> cells =
                    template.cells().stream().map(cell -> cell.in(row)).toList();
            if (keys.isNew(cells)) {
                counts.merge(yearOf(row.authority(), row.decided()), 1, Integer::sum);
                counts.merge(row.authority().code(), 1, Integer::sum);
                return cells;
            }
        }
        return null;
    }

    private Row row(Template template) {
        Party subject = party(template.subject(), place());
        Party authority = authority(template, subject);
        Party counterparty = counterparty(template, subject, authority);
        LocalDate decided = decided(template.ages());
        int ofYear = counts.getOrDefault(yearOf(authority, decided), 0) + 1;
        int ofAll = counts.getOrDefault(authority.code(), 0) + 1;
        return new Row(subject, counterparty, authority, decided, ofYear, ofAll, TENTHS[random.nextInt(TENTHS.length)]);
    }

    private static String yearOf(Party authority, LocalDate decided) {
        return authority.code() + decided.getYear();
    }

    /** Who is the same in the sample is the same here. */
    private Party authority(Template template, Party subject) {
        if (template.authority().equals(template.subject())) {
            return subject;
        }
        boolean city = random.nextInt(10) < BY_THE_CITY;
        return party(template.authority(), city ? parties.words().city() : subject.place());
    }

    private @Nullable Party counterparty(Template template, Party subject, Party authority) {
        if (template.counterparty() == null) {
            return null;
        }
        if (template.counterparty().equals(template.authority())) {
            return authority;
        }
        int number = number(template.counterparty());
        Party drawn = parties.party(template.counterparty(), number, subject.place());
        // nobody makes a contract with himself
        return drawn.equals(subject) ? parties.party(template.counterparty(), number + 1, subject.place()) : drawn;
    }

    private Party party(Who who, Place place) {
        return parties.party(who, number(who), place);
    }

    private int number(Who who) {
        return switch (who) {
            // the strict power is the same on every machine
            case Who.Sector _ -> (int) (StrictMath.pow(random.nextDouble(), STEEPNESS) * parties.sectorSize());
            case Who.Person _ -> random.nextInt(1 << 20);
            case Who.Body _ -> 0;
        };
    }

    /** Where a public body or a person is. */
    private Place place() {
        int counties = parties.words().counties().size();
        return parties.words().place(random.nextInt(10) < BY_THE_CITY ? 0 : 1 + random.nextInt(counties));
    }

    /** A working day, not today. */
    private LocalDate decided(Ages ages) {
        long range = ages.oldest() - ages.youngest() + 1;
        long age = ages.youngest() + (long) (StrictMath.pow(random.nextDouble(), GROWTH) * range);
        LocalDate day = today.minusDays(age);
        int weekend = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return weekend > 0 ? day.minusDays(weekend) : day;
    }
}
