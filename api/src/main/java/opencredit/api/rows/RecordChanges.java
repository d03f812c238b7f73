package opencredit.api.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.settings.Register;
import opencredit.api.wire.Json;
import opencredit.api.wire.Withdrawn;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.key.ApiKey;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Event;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.Outcome;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.record.Found;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.write.RecordCondition;
import org.jspecify.annotations.Nullable;

/** {@code PUT /v1/records/{id}} and below: one record corrected, withdrawn or restored by whoever published it. */
public final class RecordChanges {
    private static final String REASON = "reason";
    private static final String UPDATED = "updated";

    /** The reason of the entry where {@link #UPDATED} is asked for. */
    private static final String UPDATE = "update";

    /** Reasons that the register itself gives. */
    private static final Set<String> OF_THE_REGISTER = Set.of("window-ended", "batch-undone", "loaded-again");

    private final Register register;
    private final OwnScope scope;
    private final SubmittedRow rows;
    private final WaitingRow waiting;

    public RecordChanges(Register register, OwnScope scope, SubmittedRow rows, WaitingRow waiting) {
        this.register = register;
        this.scope = scope;
        this.rows = rows;
        this.waiting = waiting;
    }

    /** Its next version; for a correction, what the older ones said is deleted. */
    public Response correct(Request request) {
        UUID id = Paths.id(request);
        Parameters parameters = Parameters.read(request, List.of(REASON));
        Set<String> reasons = reasons("correction");
        reasons.add(UPDATED);
        String reason = reason(parameters, reasons);
        OwnBodies own = scope.bodies(request.caller().held());
        StoredRecord record = shown(request, id, own);
        ExpectedState.check(request.header("If-Match"), record.seq());
        RowBytes row = rows.read(request);
        Dataset dataset = dataset(record.dataset());
        Delivery delivery = Delivery.amending(own, record.seq());
        Disclosure disclosure = rows.disclosure(dataset, row, delivery);
        if (reason.equals(UPDATED)) {
            return update(request, record, dataset, row, disclosure, delivery);
        }
        if (disclosure.standing().secondPerson()) {
            throw Problem.of(ProblemType.SECOND_PERSON);
        }
        return answer(
                register.ledger().correct(id, act(request, reason), disclosure, new RecordCondition(own, record.seq())),
                id);
    }

    private Response update(
            Request request,
            StoredRecord record,
            Dataset dataset,
            RowBytes row,
            Disclosure disclosure,
            Delivery delivery) {
        if (!register.records()
                .byKey(dataset.id(), disclosure.key())
                .filter(record.id()::equals)
                .isPresent()) {
            throw Problem.of(ProblemType.ANOTHER_DECISION);
        }
        if (disclosure.standing().secondPerson()) {
            return waiting.submit(request.caller().held(), dataset, row, UPDATE, delivery);
        }
        SubmittedRow.Loaded loaded = rows.load(dataset, row, act(request, UPDATE), delivery);
        if (loaded.report().amended() == 0) {
            throw Problem.of(ProblemType.UNCHANGED);
        }
        long seq = loaded.report().seq();
        return WrittenRecord.answer(register.feed().after(seq - 1, 1).entries().getFirst(), loaded.issues());
    }

    /** Takes it out of the register. */
    public Response withdraw(Request request) {
        UUID id = Paths.id(request);
        Parameters parameters = Parameters.read(request, List.of(REASON, "replacedBy"));
        String reason = reason(parameters, reasons(Event.WITHDRAWN.wire()));
        OwnBodies own = scope.bodies(request.caller().held());
        shown(request, id, own);
        UUID other = replacement(parameters.text("replacedBy"), id);
        return answer(register.ledger().withdraw(id, act(request, reason), other, new RecordCondition(own, null)), id);
    }

    private @Nullable UUID replacement(@Nullable String text, UUID record) {
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            UUID other = UUID.fromString(text);
            if (!other.equals(record) && find(other) instanceof Found.Shown) {
                return other;
            }
        }
        throw Problem.invalid("replacedBy", "应为另一条正在公示的信息的编号。", "The id of another record that is shown.");
    }

    /** Brings it back, from its content: the register deleted it. */
    public Response restore(Request request) {
        UUID id = Paths.id(request);
        Parameters parameters = Parameters.read(request, List.of(REASON));
        String reason = reason(parameters, reasons(Event.RESTORED.wire()));
        OwnBodies own = scope.bodies(request.caller().held());
        Dataset dataset = dataset(withdrawn(id));
        requireReached(request.caller().held(), dataset.id());
        RowBytes row = rows.read(request);
        Delivery delivery = Delivery.restoring(own, id);
        Disclosure disclosure = rows.disclosure(dataset, row, delivery);
        if (disclosure.standing().secondPerson()) {
            return waiting.submit(request.caller().held(), dataset, row, reason, delivery);
        }
        return answer(
                register.ledger().restore(id, act(request, reason), disclosure, new RecordCondition(own, null)), id);
    }

    /** A record whose window ended was not withdrawn, so long as its content is held. */
    private String withdrawn(UUID id) {
        return switch (find(id)) {
            case Found.Gone gone
            when register.records().find(id, Instant.EPOCH) instanceof Found.Shown -> throw Withdrawn.problem(gone);
            case Found.Gone gone -> gone.dataset();
            case Found.Shown _ -> throw Problem.of(ProblemType.ALREADY_SHOWN);
            case Found.Unknown _ -> throw Problem.of(ProblemType.UNKNOWN_RECORD);
        };
    }

    private Found find(UUID id) {
        return register.records().find(id, register.clock().instant());
    }

    /** A record that is shown, and one of the caller's. */
    private StoredRecord shown(Request request, UUID id, OwnBodies own) {
        StoredRecord record = switch (find(id)) {
            case Found.Shown shown -> shown.record();
            case Found.Gone gone -> throw Withdrawn.problem(gone);
            case Found.Unknown _ -> throw Problem.of(ProblemType.UNKNOWN_RECORD);
        };
        requireReached(request.caller().held(), record.dataset());
        JsonNode publisher = Json.parse(record.content()).path("publisher");
        String name = publisher.path("name").textValue();
        if (name == null || !own.reach(new Party(name, publisher.path("code").textValue(), null))) {
            throw Problem.of(ProblemType.NOT_YOURS);
        }
        return record;
    }

    private static void requireReached(ApiKey key, String dataset) {
        if (!key.scope().reachesDataset(dataset)) {
            throw Problem.of(ProblemType.NOT_YOURS);
        }
    }

    private Dataset dataset(String id) {
        return register.datasets().find(id).orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_DATASET));
    }

    private Set<String> reasons(String group) {
        return register.datasets().codes("reasons").in(group).stream()
                .map(CodeList.Code::value)
                .filter(value -> !OF_THE_REGISTER.contains(value))
                .collect(Collectors.toSet());
    }

    private static String reason(Parameters parameters, Set<String> reasons) {
        String reason = parameters.choice(REASON, reasons);
        if (reason == null) {
            String words = String.join(", ", reasons.stream().sorted().toList());
            throw Problem.invalid(REASON, "请写明原因：" + words + "。", "State why: one of " + words + ".");
        }
        return reason;
    }

    private static Act act(Request request, String reason) {
        return new Act(request.caller().held().actor(), reason);
    }

    private Response answer(Outcome outcome, UUID id) {
        return switch (outcome) {
            case Outcome.Written written -> WrittenRecord.answer(written.entry(), List.of());
            case Outcome.Unknown _ -> throw Problem.of(ProblemType.UNKNOWN_RECORD);
            case Outcome.NotShown _ -> throw gone(id);
            case Outcome.AlreadyShown _ -> throw Problem.of(ProblemType.ALREADY_SHOWN);
            case Outcome.Unchanged _ -> throw Problem.of(ProblemType.UNCHANGED);
            case Outcome.AnotherDecision _ -> throw Problem.of(ProblemType.ANOTHER_DECISION);
            case Outcome.NotYours _ -> throw Problem.of(ProblemType.NOT_YOURS);
            case Outcome.Changed _ -> throw Problem.of(ProblemType.VERSION_DIFFERS);
        };
    }

    private Problem gone(UUID id) {
        return find(id) instanceof Found.Gone gone ? Withdrawn.problem(gone) : Problem.of(ProblemType.UNKNOWN_RECORD);
    }
}
