package opencredit.api.rows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Parameters;
import opencredit.api.settings.Register;
import opencredit.data.dataset.Dataset;
import opencredit.data.key.ApiKey;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Delivery;

/** {@code POST /v1/datasets/{dataset}/records}: publishes one record, or keeps it until a second person confirms it. */
public final class RecordCreation implements Feature {
    private static final int CREATED = 201;
    private static final String UPDATE = "update";

    private final Register register;
    private final OwnScope scope;
    private final SubmittedRow rows;
    private final WaitingRow waiting;

    public RecordCreation(Register register, OwnScope scope, SubmittedRow rows, WaitingRow waiting) {
        this.register = register;
        this.scope = scope;
        this.rows = rows;
        this.waiting = waiting;
    }

    @Override
    public Response answer(Request request) {
        Dataset dataset = DatasetNames.inPath(request, register.datasets());
        Parameters.read(request, List.of());
        ApiKey key = request.caller().held();
        Delivery delivery = Delivery.publishing(scope.bodies(key));
        RowBytes row = rows.read(request);
        Disclosure disclosure = rows.disclosure(dataset, row, delivery);
        UUID natural = disclosure.key();
        refusePublished(dataset, natural);
        if (disclosure.standing().secondPerson()) {
            return waiting.submit(key, dataset, row, UPDATE, delivery);
        }
        SubmittedRow.Loaded loaded = published(dataset, row, new Act(key.actor(), UPDATE), delivery, natural);
        long seq = loaded.report().seq();
        Entry entry = register.feed().after(seq - 1, 1).entries().getFirst();
        return WrittenRecord.answer(entry, loaded.issues()).status(CREATED);
    }

    /** Nothing where somebody published it in the same moment. */
    private SubmittedRow.Loaded published(Dataset dataset, RowBytes row, Act act, Delivery delivery, UUID natural) {
        try {
            SubmittedRow.Loaded loaded = rows.load(dataset, row, act, delivery);
            if (loaded.report().published() > 0) {
                return loaded;
            }
            throw Problem.of(ProblemType.UNCHANGED);
        } catch (Problem refused) {
            refusePublished(dataset, natural);
            throw refused;
        }
    }

    private void refusePublished(Dataset dataset, UUID natural) {
        Optional<UUID> published = register.records().byKey(dataset.id(), natural);
        if (published.isPresent()) {
            throw Problem.of(ProblemType.ALREADY_PUBLISHED)
                    .with("record", published.get().toString());
        }
    }
}
