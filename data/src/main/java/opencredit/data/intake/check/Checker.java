package opencredit.data.intake.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.columns.RowShape;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.value.CodeReaders;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.people.name.JudgedNames;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file against a dataset. One thread. */
public final class Checker {
    private final Dataset dataset;
    private final RowShape shape;
    private final CodeReaders codes;
    private final JudgedNames bodies = new JudgedNames();
    private final NaturalKeys keys;
    private final PersonMarks marks = new PersonMarks();
    private final Instant now;
    private final boolean includeEnded;
    private final @Nullable OwnBodies own;
    private final @Nullable Standards standards;

    /**
     * @param now what is future, and which windows are over
     * @param includeEnded publish rows whose window is over
     * @param own the bodies whose rows are taken; null for everybody's
     * @param published by what those who rate may have given grades
     */
    public Checker(
            Dataset dataset,
            Datasets datasets,
            Columns columns,
            NaturalKeys keys,
            Instant now,
            boolean includeEnded,
            @Nullable OwnBodies own,
            Standards.Published published) {
        this.dataset = dataset;
        this.shape = new RowShape(columns);
        this.codes = new CodeReaders(dataset, datasets);
        this.keys = keys;
        this.now = now;
        this.includeEnded = includeEnded;
        this.own = own;
        this.standards = own != null && own.rates() ? new Standards(own, published) : null;
    }

    /** Those cells of a row with data that whoever submitted it may have back, in their places. */
    public List<String> returned(Row row, Layout layout) {
        return new RowDraft(dataset, codes, bodies, row, layout, now).returned(row, layout);
    }

    /** @param cellsMayShift whether a separator too many moves cells under the wrong headers, as in CSV */
    public Verdict check(Row row, Layout layout, boolean cellsMayShift) {
        Optional<String> idle = shape.idle(row, layout);
        if (idle.isPresent()) {
            return new Verdict.Idle(idle.get());
        }
        if (cellsMayShift && layout.overflows(row)) {
            return new Verdict.Refused("too-many-cells", "");
        }
        RowDraft draft = new RowDraft(dataset, codes, bodies, row, layout, now);
        Optional<Verdict.Refused> foreign = draft.foreign(own);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        if (cellsMayShift && layout.fallsShort(row)) {
            draft.flagRow("too-few-cells");
        }
        if (RowShape.isDoubtful(row, layout)) {
            draft.flag("implausible-name", Role.SUBJECT_NAME);
        }
        Verdict verdict = draft.verdict(keys, marks, standards, includeEnded);
        return verdict instanceof Verdict.Refused refused ? refused.by(draft.publisher()) : verdict;
    }
}
