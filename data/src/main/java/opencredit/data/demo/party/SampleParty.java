package opencredit.data.demo.party;

import java.util.function.BiFunction;

/** The kind of party in one place of a sample's row. */
public sealed interface SampleParty {

    /**
     * One of many organisations of a kind.
     *
     * @param number different for each kind
     * @param prefix of its credit codes, such as 91
     * @param tail of its names, such as 食品有限公司
     */
    record Sector(int number, String prefix, String tail) implements SampleParty {}

    /** The one public body of each place whose name ends like this: the same as subject, counterparty and authority. */
    record Body(String prefix, String tail) implements SampleParty {}

    /** A person. */
    record Person() implements SampleParty {}

    /**
     * The party that a sample means.
     *
     * @param code empty for a person
     * @param start how the names of its organisations begin
     * @param sectors gives each prefix and tail its number
     * @throws IllegalArgumentException for an organisation without a code, or that is called otherwise
     */
    static SampleParty of(String name, String code, String start, BiFunction<String, String, Sector> sectors) {
        boolean organisation = name.startsWith(start);
        if (organisation == code.isEmpty()) {
            throw new IllegalArgumentException(
                    "in a sample, organisations have codes and names that begin with " + start + ": " + name);
        }
        if (!organisation) {
            return new Person();
        }
        String tail = name.substring(start.length());
        String prefix = code.substring(0, 2);
        return FictionalCode.isOfBody(code) ? new Body(prefix, tail) : sectors.apply(prefix, tail);
    }
}
