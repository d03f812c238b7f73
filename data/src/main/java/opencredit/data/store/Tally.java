package opencredit.data.store;

import java.util.UUID;

/**
 * Records counted and summed up, by which two views of the ledger are known to hold the same versions of the same
 * records. The order in which they are counted does not matter.
 *
 * @param digest a sum of well mixed bits: it finds accidents, not forgeries
 */
public record Tally(long count, long digest) {

    public static final Tally NONE = new Tally(0, 0);

    /** One record as the entry {@code seq} made it. */
    public static Tally of(UUID record, long seq) {
        return new Tally(1, mix(mix(mix(record.getMostSignificantBits()) + record.getLeastSignificantBits()) + seq));
    }

    public Tally plus(Tally other) {
        return new Tally(count + other.count, digest + other.digest);
    }

    /** The finaliser of SplitMix64: each bit of what goes in turns half of what comes out. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
