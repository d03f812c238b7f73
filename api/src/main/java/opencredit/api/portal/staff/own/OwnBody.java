package opencredit.api.portal.staff.own;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.text.Data;
import opencredit.data.key.KeyScope;
import opencredit.data.subject.CreditCode;

/**
 * A body, or an agency, in whose name a key submits.
 *
 * @param id as the register lists it: its credit code, or a number
 * @param name of the body as it publishes; its id where it published nothing so far
 * @param publishing how it publishes, as the API answers; nothing where it published nothing so far
 */
public record OwnBody(String id, String name, Data publishing) {

    /** All that a key names. */
    public static List<OwnBody> of(Visitor visitor, StaffFrame frame) {
        return ids(visitor).stream().map(id -> of(visitor, frame, id)).toList();
    }

    private static OwnBody of(Visitor visitor, StaffFrame frame, String id) {
        Data found = frame.answers().find(visitor, "/v1/statistics/publishers/{publisher}", Map.of("publisher", id));
        return found == null ? new OwnBody(id, id, Data.NOTHING) : new OwnBody(id, found.text("/name"), found);
    }

    private static List<String> ids(Visitor visitor) {
        KeyScope scope = visitor.key().scope();
        return Stream.concat(scope.bodies().stream(), Stream.ofNullable(scope.agency()))
                .toList();
    }

    /** The credit codes of those that have one, by which the API filters. */
    public static String codes(Visitor visitor) {
        return ids(visitor).stream().filter(CreditCode::isValid).collect(Collectors.joining(","));
    }
}
