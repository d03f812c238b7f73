package opencredit.data.intake.check;

import java.util.Optional;
import opencredit.data.dataset.Role;
import opencredit.data.intake.value.Cells;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.outcome.OwnBodies.OwnBody;
import opencredit.data.people.CodeOfBody;

/**
 * Whether a row is one of those bodies' that may submit it. The publisher's code decides, whoever decided what the row tells;
 * where the row has none its name does, and where it names nobody the only body there is.
 */
record Whose(Cells cells, OwnBodies own) {
    private static final String NOT_YOURS = "not-yours";

    /** Fills in whom the row leaves out. */
    Optional<Verdict.Refused> refusal() {
        boolean isStated = !cells.value(Role.PUBLISHER_CODE).isEmpty()
                || !cells.value(Role.PUBLISHER_NAME).isEmpty();
        Optional<OwnBody> publisher = isStated ? stated(Role.PUBLISHER_CODE, Role.PUBLISHER_NAME) : own.only();
        if (publisher.isEmpty()) {
            return Optional.of(
                    new Verdict.Refused(isStated ? NOT_YOURS : "publisher-not-stated", cells.header(place())));
        }
        call(publisher.get(), Role.PUBLISHER_CODE, Role.PUBLISHER_NAME);
        return own.rates() ? foreignAgency() : Optional.empty();
    }

    /** A grade stands under the name of whoever gave it. */
    private Optional<Verdict.Refused> foreignAgency() {
        Optional<OwnBody> agency = stated(Role.AUTHORITY_CODE, Role.AUTHORITY_NAME);
        if (agency.isEmpty()) {
            return Optional.of(new Verdict.Refused(NOT_YOURS, cells.header(Role.AUTHORITY_NAME)));
        }
        call(agency.get(), Role.AUTHORITY_CODE, Role.AUTHORITY_NAME);
        return Optional.empty();
    }

    private Role place() {
        return cells.value(Role.PUBLISHER_CODE).isEmpty() ? Role.PUBLISHER_NAME : Role.PUBLISHER_CODE;
    }

    /** A body without a code may be called by the number that the register lists it by. */
    private Optional<OwnBody> stated(Role code, Role name) {
        String cell = cells.value(code);
        Optional<OwnBody> listed = own.byId(cell);
        if (listed.isPresent()) {
            return listed;
        }
        String read = cell.isEmpty() ? null : CodeOfBody.read(cell).code();
        return read == null ? own.byName(cells.value(name)) : own.byId(read);
    }

    /** By its listed name: beside its own code somebody may write another body's. */
    private void call(OwnBody body, Role code, Role name) {
        if (body.code() != null) {
            cells.fill(code, body.code());
        }
        cells.replace(name, body.names().getFirst());
    }
}
