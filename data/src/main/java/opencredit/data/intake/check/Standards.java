package opencredit.data.intake.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.FieldType;
import opencredit.data.intake.value.Cells;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.outcome.OwnBodies;

/**
 * What a grade was given by. Whoever rates names a document that its agency has published, by number or by the record's id:
 * a grade without its standard says nothing, and anybody has to be able to read the standard. One thread.
 */
public final class Standards {
    /** A file is mostly rated by one standard, and is read in minutes. */
    private static final int MOST_REMEMBERED = 1_000;

    private final OwnBodies agencies;
    private final Published published;
    private final Map<String, Optional<String>> known = new HashMap<>();

    /** @param agencies whose documents count */
    public Standards(OwnBodies agencies, Published published) {
        this.agencies = agencies;
        this.published = published;
    }

    /** Refuses a row that refers to nothing that is shown; the number of what it refers to stands in it afterwards. */
    Optional<Verdict.Refused> refusal(Dataset dataset, Cells cells) {
        for (int at = 0; at < dataset.fields().size(); at++) {
            if (dataset.fields().get(at).type() instanceof FieldType.Reference(String other, FieldType.Tie tie)) {
                Optional<String> number = number(other, cells.value(at));
                if (number.isEmpty()) {
                    return Optional.of(new Verdict.Refused("standard-not-published", cells.header(at)));
                }
                cells.replace(at, number.get());
            }
        }
        return Optional.empty();
    }

    /** Nothing but brackets is no number: it would stand for every record that has none. */
    private Optional<String> number(String dataset, String stated) {
        if (DocumentNumber.normalise(stated).isEmpty()) {
            return Optional.empty();
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(dataset + ' ' + stated, _ -> published.number(dataset, agencies, stated));
    }

    /** What bodies have published. */
    @FunctionalInterface
    public interface Published {
        /** Nothing. */
        Published NOTHING = (dataset, bodies, stated) -> Optional.empty();

        /**
         * The number of a record of the dataset that is shown and that one of the bodies issued; empty where there is none.
         *
         * @param stated its number, or the record's id
         */
        Optional<String> number(String dataset, OwnBodies bodies, String stated);
    }
}
