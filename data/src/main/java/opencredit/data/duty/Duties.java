package opencredit.data.duty;

import java.util.List;

/**
 * All duties, in the order of their file.
 *
 * @param ofDemonstration whether they are those of the demonstration's bodies, which no real register has
 */
public record Duties(List<Duty> all, boolean ofDemonstration) {
    /** Nobody has to publish anything. */
    public static final Duties NONE = new Duties(List.of(), false);

    /** Those that hold for a register: fictional bodies owe nothing to a real one. */
    public Duties in(boolean demonstration) {
        return ofDemonstration && !demonstration ? NONE : this;
    }
}
