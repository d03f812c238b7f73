package opencredit.data.demo.party;

import opencredit.data.demo.party.DemoWords.Place;

/**
 * The parties of the demonstration. Each is a pure function of its number, so that it keeps its name and code from row to
 * row, from file to file, and from seed to seed, and none has to be kept in memory.
 *
 * @param sectorSize how many organisations each sector has
 */
public record DemoParties(DemoWords words, int sectorSize) {
    /** Numbers of one sector do not reach into the next. */
    private static final long SECTOR_NUMBERS = 2_000_000L;
    /** A prime: spreads neighbouring numbers over places and names without repeating any. */
    private static final long STRIDE = 7919;

    /**
     * The party of that kind and number.
     *
     * @param place of a public body or person; an organisation has its own
     */
    public DemoParty party(SampleParty who, int number, Place place) {
        return switch (who) {
            case SampleParty.Sector sector -> organisation(sector, number);
            case SampleParty.Body body -> body(body, place);
            case SampleParty.Person _ -> new DemoParty(words.person(number), "", "", place);
        };
    }

    private DemoParty organisation(SampleParty.Sector sector, int number) {
        int names = words.businessNames();
        int spread = (int) (((number + sector.number() * 997L) * STRIDE % names));
        Place place = words.place(spread);
        String name = place.name()
                + DemoWords.MARK
                + businessName(spread / words.places().size(), number / names);
        String code = FictionalCode.of(
                sector.prefix(), place.region(), FictionalCode.SUBJECTS, sector.number() * SECTOR_NUMBERS + number);
        return new DemoParty(name + sector.tail(), code, words.person(number + sector.number()), place);
    }

    private String businessName(int spread, int round) {
        char first = words.firsts().charAt(spread % words.firsts().length());
        char second = words.seconds().charAt(spread / words.firsts().length());
        String third = round == 0
                ? ""
                : words.seconds().substring(round % words.seconds().length());
        return "" + first + second + (third.isEmpty() ? "" : third.charAt(0));
    }

    /** The body of {@code place} whose name ends like this. */
    public DemoParty body(SampleParty.Body body, Place place) {
        String name = place.name() + DemoWords.MARK + body.tail();
        // the hash of a string is fixed by the language; three hundred bodies do not meet in 887 million codes
        long number = Integer.toUnsignedLong(name.hashCode());
        String code = FictionalCode.of(body.prefix(), place.region(), FictionalCode.BODIES, number);
        return new DemoParty(
                name, code, words.person((int) (number % words.surnames().length())), place);
    }
}
