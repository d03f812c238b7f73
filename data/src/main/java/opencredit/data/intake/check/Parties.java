package opencredit.data.intake.check;

import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.intake.people.BodyName;
import opencredit.data.intake.people.Protection;
import opencredit.data.intake.people.SubjectReading;
import opencredit.data.ledger.Party;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The parties of one row as published. */
final class Parties {
    private final Dataset dataset;
    private final Cells cells;
    private final Protection protection;
    private final Values values;

    Parties(Dataset dataset, Cells cells, Protection protection, Values values) {
        this.dataset = dataset;
        this.cells = cells;
        this.protection = protection;
        this.values = values;
    }

    Party subject() {
        return party(protection.subject(), new Roles(Role.SUBJECT_NAME, Role.SUBJECT_CODE, Role.SUBJECT_KIND));
    }

    /** Null where the row names none. */
    @Nullable
    Party counterparty() {
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

    Party authority() {
        String name = body(Role.AUTHORITY_NAME);
        return new Party(name == null ? "" : name, text(Role.AUTHORITY_CODE), null);
    }

    /** Null where the row names none. */
    @Nullable
    Party publisher() {
        String name = body(Role.PUBLISHER_NAME);
        String code = text(Role.PUBLISHER_CODE);
        return name == null ? null : new Party(name, code, null);
    }

    /** The name of a public body; flagged where it cannot be one's, and null where it is none or a person's. */
    private @Nullable String body(Role role) {
        String text = text(role);
        int at = cells.place(role);
        if (text == null || cells.value(at).isEmpty()) {
            return text;
        }
        BodyName name = BodyName.of(cells.value(at));
        if (name != BodyName.PLAUSIBLE) {
            cells.flag("implausible-name", at);
        }
        return name.isBodys() ? BodyName.shown(text) : null;
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
