package opencredit.data.intake.row;

import java.util.List;

/** Tells a header from other rows. */
@FunctionalInterface
public interface Headings {

    /** How many of the cells are accepted column names. */
    int known(List<String> cells);
}
