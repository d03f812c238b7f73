package opencredit.data.intake.check;

import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
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
        SubjectReading subject = protection.subject();
        int code = cells.place(Role.SUBJECT_CODE);
        if (code >= 0) {
            subject.codeFlags().forEach(flag -> cells.flag(flag, code, subject.suggestion()));
            flagMissingCode(code, subject);
        }
        flagKind(subject);
        return new Party(cut(Role.SUBJECT_NAME, subject.name()), subject.code(), subject.kind());
    }

    private void flagMissingCode(int code, SubjectReading subject) {
        if (cells.value(code).isEmpty() && subject.kind() != SubjectKind.PERSON) {
            values.flagMissing(code, dataset.fields().get(code));
        }
    }

    private void flagKind(SubjectReading subject) {
        int kind = cells.place(Role.SUBJECT_KIND);
        if (kind < 0) {
            return;
        }
        if (subject.isDoubtful()) {
            cells.flag("kind-doubtful", kind);
        }
        // only for its flags: the kind itself was read before, and may have been corrected
        values.read(kind, dataset.fields().get(kind));
    }

    Party authority() {
        String name = text(Role.AUTHORITY_NAME);
        return new Party(name == null ? "" : name, text(Role.AUTHORITY_CODE), null);
    }

    /** Null where the row names none. */
    @Nullable
    Party publisher() {
        String name = text(Role.PUBLISHER_NAME);
        String code = text(Role.PUBLISHER_CODE);
        return name == null ? null : new Party(name, code, null);
    }

    private @Nullable String text(Role role) {
        int at = cells.place(role);
        return at >= 0 && values.read(at, dataset.fields().get(at)) instanceof String text ? text : null;
    }

    private String cut(Role role, String text) {
        int at = cells.place(role);
        Field field = dataset.fields().get(at);
        return field.type() instanceof FieldType.Text type ? values.cut(at, type, text) : text;
    }
}
