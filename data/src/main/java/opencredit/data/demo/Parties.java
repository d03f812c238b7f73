package opencredit.data.demo;

import opencredit.data.demo.Words.Place;

/**
 * The parties of the demonstration. Each is a pure function of its number, so that it keeps its name and code from row to
 * row, from file to file, and from seed to seed, and none has to be kept in memory.
 *
 * @param sectorSize how many organisations each sector has
 */
record Parties(Words words, int sectorSize) {
    /** Numbers of one sector do not reach into the next. */
    private static final long SECTOR_NUMBERS = 2_000_000L;
    /** A prime: spreads neighbouring numbers over places and names without repeating any. */
    private static final long STRIDE = 7919;

    /**
     * A kind of organisation.
     *
     * @param prefix of its credit codes, such as 91
     * @param tail of its names, such as 食品有限公司
     */
    record Sector(int number, String prefix, String tail) {}

    /**
     * Whom a row is about.
     *
     * @param code empty for a person
     * @param representative empty for a person
     */
    record Subject(String name, String code, String representative, Place place) {}

    /** A public body. */
    record Authority(String name, String code, Place place) {}

    /** The organisation of that number, from 0 to the size of its sector. */
    Subject organisation(Sector sector, int number) {
        int names = words.businessNames();
        int spread = (int) (((number + sector.number() * 997L) * STRIDE % names));
        Place place = words.place(spread);
        String name =
                place.name() + Words.MARK + businessName(spread / words.places().size(), number / names);
        String code =
                FictionalCode.of(sector.prefix(), place.region(), "YX", sector.number() * SECTOR_NUMBERS + number);
        return new Subject(name + sector.tail(), code, words.person(number + sector.number()), place);
    }

    private String businessName(int spread, int round) {
        char first = words.firsts().charAt(spread % words.firsts().length());
        char second = words.seconds().charAt(spread / words.firsts().length());
        String third = round == 0
                ? ""
                : words.seconds().substring(round % words.seconds().length());
        return "" + first + second + (third.isEmpty() ? "" : third.charAt(0));
    }

    /** A person. */
    Subject person(int number, Place place) {
        return new Subject(words.person(number), "", "", place);
    }

    /** The body of {@code place} whose name ends like this. */
    Authority authority(String prefix, String tail, Place place) {
        String name = place.name() + Words.MARK + tail;
        // the hash of a string is fixed by the language; three hundred bodies do not meet in 887 million codes
        long number = Integer.toUnsignedLong(name.hashCode());
        return new Authority(name, FictionalCode.of(prefix, place.region(), "YG", number), place);
    }
}
