package opencredit.data.record;

import java.util.UUID;

/**
 * Records counted and summed up, by which two views of the ledger are known to hold the same versions of the same
 * records. The order in which they are counted does not matter.
 *
 * @param digest a sum of well mixed bits: it finds accidents, not forgeries
 */
public record RecordTotals(long count, long digest) {

    public static final RecordTotals NONE = new RecordTotals(0, 0);

    /** One record as the entry {@code seq} made it. */
    public static RecordTotals of(UUID record, long seq) {
        return new RecordTotals(
                1, mix(mix(mix(record.getMostSignificantBits()) + record.getLeastSignificantBits()) + seq));
    }

    public RecordTotals plus(RecordTotals other) {
        return new RecordTotals(count + other.count, digest + other.digest);
    }

    /** The finaliser of SplitMix64: each bit of what goes in turns half of what comes out. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
