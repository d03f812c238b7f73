package opencredit.api.statistics.funnel;

/**
 * So many events among so many cases.
 *
 * @param volume how many cases there were
 */
public record Proportion(long events, long volume) {
    public Proportion {
        if (events < 0 || events > volume) {
            throw new IllegalArgumentException("there are no more events than cases");
        }
    }

    /** Events of all cases, 0 to 1; 0 where there are no cases. */
    double rate() {
        return volume == 0 ? 0 : (double) events / volume;
    }
}
