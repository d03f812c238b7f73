package opencredit.data.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import opencredit.data.demo.party.DemoParties;
import opencredit.data.demo.party.DemoParty;
import opencredit.data.demo.party.DemoWords.Place;
import opencredit.data.demo.party.SampleParty;
import org.jspecify.annotations.Nullable;

/** The random choices: party, day and amount. The same seed gives the same choices, for ever. */
final class DemoRandom {
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

    private final DemoParties parties;
    private final LocalDate today;
    /** Its sequence is fixed by the language's documents, so that a seed means the same for ever. */
    private final Random random;

    DemoRandom(DemoParties parties, LocalDate today, long seed) {
        this.parties = parties;
        this.today = today;
        this.random = new Random(seed);
    }

    <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    DemoParty subject(Template template) {
        int counties = parties.words().counties().size();
        Place place = parties.words().place(isByTheCity() ? 0 : 1 + random.nextInt(counties));
        return party(template.subject(), place);
    }

    /** Equal parties of the sample are equal here. */
    DemoParty authority(Template template, DemoParty subject) {
        if (template.authority().equals(template.subject())) {
            return subject;
        }
        return party(template.authority(), isByTheCity() ? parties.words().city() : subject.place());
    }

    @Nullable
    DemoParty counterparty(Template template, DemoParty subject, DemoParty authority) {
        if (template.counterparty() == null) {
            return null;
        }
        if (template.counterparty().equals(template.authority())) {
            return authority;
        }
        int number = number(template.counterparty());
        DemoParty drawn = parties.party(template.counterparty(), number, subject.place());
        // nobody makes a contract with himself
        return drawn.equals(subject) ? parties.party(template.counterparty(), number + 1, subject.place()) : drawn;
    }

    private boolean isByTheCity() {
        return random.nextInt(10) < BY_THE_CITY;
    }

    /** The party in that place. */
    DemoParty party(SampleParty who, Place place) {
        return parties.party(who, number(who), place);
    }

    private int number(SampleParty who) {
        return switch (who) {
            // the strict power is the same on every machine
            case SampleParty.Sector _ -> (int) (StrictMath.pow(random.nextDouble(), STEEPNESS) * parties.sectorSize());
            case SampleParty.Person _ -> random.nextInt(1 << 20);
            case SampleParty.Body _ -> 0;
        };
    }

    /** A working day, not today. */
    LocalDate decided(AgeRange ages) {
        long range = ages.oldest() - ages.youngest() + 1;
        long age = ages.youngest() + (long) (StrictMath.pow(random.nextDouble(), GROWTH) * range);
        LocalDate day = today.minusDays(age);
        int weekend = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return weekend > 0 ? day.minusDays(weekend) : day;
    }

    int tenths() {
        return TENTHS[random.nextInt(TENTHS.length)];
    }
}
