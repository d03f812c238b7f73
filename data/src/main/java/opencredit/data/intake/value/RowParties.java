package opencredit.data.intake.value;

import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.ledger.Party;
import opencredit.data.people.Protection;
import opencredit.data.people.SubjectReading;
import opencredit.data.people.name.BodyName;
import opencredit.data.people.name.JudgedNames;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The parties of one row as published. */
public final class RowParties {
    private final Dataset dataset;
    private final Cells cells;
    private final Protection protection;
    private final Values values;
    private final JudgedNames bodies;

    public RowParties(Dataset dataset, Cells cells, Protection protection, Values values, JudgedNames bodies) {
        this.dataset = dataset;
        this.cells = cells;
        this.protection = protection;
        this.values = values;
        this.bodies = bodies;
    }

    public Party subject() {
        return party(protection.subject(), new Roles(Role.SUBJECT_NAME, Role.SUBJECT_CODE, Role.SUBJECT_KIND));
    }

    /** Null where the row names none. */
    @Nullable
    public Party counterparty() {
        int name = cells.place(Role.COUNTERPARTY_NAME);
        if (name < 0) {
            return null;
        }
        if (cells.value(name).isEmpty()) {
            values.flagMissing(name, dataset.fields().get(name));
            return null;
        }
        return party(
                protection.counterparty(),
                new Roles(Role.COUNTERPARTY_NAME, Role.COUNTERPARTY_CODE, Role.COUNTERPARTY_KIND));
    }

    private Party party(SubjectReading party, Roles roles) {
        int code = cells.place(roles.code());
        if (code >= 0) {
            party.codeFlags().forEach(flag -> cells.flag(flag, code, party.suggestion()));
            flagMissingCode(code, party);
        }
        flagKind(party, cells.place(roles.kind()));
        return new Party(cut(roles.name(), party.name()), party.code(), party.kind());
    }

    private void flagMissingCode(int code, SubjectReading party) {
        if (cells.value(code).isEmpty() && party.kind() != SubjectKind.PERSON) {
            values.flagMissing(code, dataset.fields().get(code));
        }
    }

    private void flagKind(SubjectReading party, int kind) {
        if (kind < 0) {
            return;
        }
        if (party.isDoubtful()) {
            cells.flag("kind-doubtful", kind);
        }
        // only for its flags: the kind itself was read before, and may have been corrected
        values.read(kind, dataset.fields().get(kind));
    }

    /** A name that may be a person's is masked, and the code of a body is not published with it. */
    public Party authority() {
        BodyName name = body(Role.AUTHORITY_NAME);
        String text = text(Role.AUTHORITY_NAME);
        String code = text(Role.AUTHORITY_CODE);
        return new Party(text == null ? "" : bodies.shown(text), name == BodyName.PERSON ? null : code, null);
    }

    /** Null where the row names none, or somebody who may be a person. */
    @Nullable
    public Party publisher() {
        BodyName name = body(Role.PUBLISHER_NAME);
        String text = text(Role.PUBLISHER_NAME);
        String code = text(Role.PUBLISHER_CODE);
        boolean isBodys = name == BodyName.PLAUSIBLE || name == BodyName.DOUBTFUL;
        return text == null || !isBodys ? null : new Party(bodies.shown(text), code, null);
    }

    /** The public body of a cell; flagged if the text cannot be a body's name. */
    private BodyName body(Role role) {
        int at = cells.place(role);
        String cell = at < 0 ? "" : cells.value(at);
        BodyName name = cell.isEmpty() ? BodyName.NONE : bodies.of(cell);
        if (name != BodyName.PLAUSIBLE && !cell.isEmpty()) {
            cells.flag("implausible-name", at);
        }
        return name;
    }

    private @Nullable String text(Role role) {
        int at = cells.place(role);
        return at >= 0 && values.read(at, dataset.fields().get(at)) instanceof String text ? text : null;
    }

    private String cut(Role role, String text) {
        int at = cells.place(role);
        Field field = dataset.fields().get(at);
        return field.type() instanceof FieldType.Text type ? values.cut(at, type.maximumLength(), text) : text;
    }

    private record Roles(Role name, Role code, Role kind) {}
}
