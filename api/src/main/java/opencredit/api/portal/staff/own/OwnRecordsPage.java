package opencredit.api.portal.staff.own;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.form.FilterForm;
import opencredit.api.portal.form.FormField;
import opencredit.api.portal.form.Mistake;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.text.Data;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.key.KeyRole;
import org.jspecify.annotations.Nullable;

/** {@code /staff/records/{dataset}}: the records that their bodies published in one of their datasets, by any filter. */
public final class OwnRecordsPage {
    private static final String LIST = "/v1/own/records";
    private static final List<String> OF_PAGES = List.of("sort", "limit", "cursor");

    private final StaffFrame frame;

    public OwnRecordsPage(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        Access submitting = Access.staff(KeyRole.PUBLISHER, KeyRole.RATER);
        return List.of(frame.page("/staff/records/{dataset}", submitting, this::show));
    }

    private Response show(Visitor visitor) {
        Parameters.read(
                visitor.request(),
                Stream.concat(Filters.NAMES.stream(), OF_PAGES.stream()).toList());
        String id = visitor.request().inPath("dataset");
        Dataset dataset = frame.datasets().find(id).orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_DATASET));
        SequencedMap<String, String> query =
                new LinkedHashMap<>(visitor.reader().parameters());
        query.put("dataset", id);
        query.put("total", "true");
        try {
            return show(visitor, dataset, frame.answers().ask(visitor, LIST, Map.of(), query), null);
        } catch (Problem refused) {
            return show(visitor, dataset, Data.NOTHING, StaffFrame.mended(refused));
        }
    }

    private Response show(Visitor visitor, Dataset dataset, Data answer, @Nullable Problem refused) {
        Reader reader = visitor.reader();
        PageView view = frame.below(
                visitor,
                dataset.title().zh() + "：本单位的信息",
                "Our records: " + dataset.title().en());
        List<FormField> form = FilterForm.of(dataset, frame.datasets(), reader).fields(List.of());
        Mistake mistake = refused == null ? Mistake.NONE : Mistake.of(refused, form, reader.language());
        Map<String, Object> shown = new HashMap<>();
        shown.put("answer", answer);
        shown.put("form", mistake.beside(form));
        shown.put("mistake", mistake);
        shown.put("path", "/staff/records/" + dataset.id());
        shown.put("dataset", dataset);
        return frame.show("staff/records", view, visitor, shown, refused);
    }
}
