package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.problem.Problem;
import opencredit.api.problem.Problem.Fault;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** {@code /search}: what was found, and the ways from there. */
final class ResultsPage implements Pages.Page {
    private static final List<String> ALLOWED = allowed();

    /** What a feed, which has one order and no pages, is not asked. */
    private static final List<String> PAGING = List.of("sort", "limit", "cursor");

    private final Pages pages;
    private final Datasets datasets;

    ResultsPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    private static List<String> allowed() {
        List<String> allowed = new ArrayList<>(Filters.NAMES);
        allowed.addAll(List.of("dataset", "q", "sort", "limit", "cursor"));
        allowed.addAll(SubjectResults.ASKED.keySet());
        return allowed;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        try {
            Parameters.read(reader.asks(reader.path()), ALLOWED);
            return reader.parameter("q").isEmpty() ? form(reader, reader, null) : results(reader);
        } catch (Problem problem) {
            return refused(reader, problem);
        }
    }

    private Pages.Shown results(Reader reader) {
        // asked first: an entry that comes between is no reason to say that results are missing
        long head =
                pages.answers().ask("/v1/changes", reader, Map.of("limit", "1")).number("/head");
        SequencedMap<String, String> query = ofRecords(reader).parameters();
        query.put("facets", String.join(",", Narrowing.counted(reader)));
        query.put("total", "true");
        Data answer = pages.answers().ask("/v1/search", reader, query);
        Titles titles = new Titles(datasets, reader.language());
        PageView view = title(reader)
                .data("/v1/search?" + QueryStrings.of(query))
                .feed("/search", ofRecords(reader).without(PAGING).parameters());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("titles", titles);
        shown.put("answer", answer);
        shown.put("behind", Math.max(0, head - answer.number("/asOf")));
        shown.putAll(new SearchForm(datasets, reader).shown(values(answer, "authority")));
        shown.put("facets", new Narrowing(reader).facets(answer));
        shown.put("file", file(ofRecords(reader)));
        shown.put("subjects", new SubjectResults(datasets, view, subjects(reader)));
        return new Pages.Shown("results", view, shown);
    }

    private static Reader ofRecords(Reader reader) {
        return reader.without(SubjectResults.ASKED.keySet());
    }

    /** They lead the first page of records; a later one has none. */
    private Data subjects(Reader reader) {
        if (!reader.parameter("cursor").isEmpty()) {
            return Data.NOTHING;
        }
        try {
            return pages.answers().ask("/v1/subjects", reader, SubjectResults.question(reader));
        } catch (Problem problem) {
            throw named(problem);
        }
    }

    /** By the parameter of this page that was at fault. */
    private static Problem named(Problem problem) {
        Bilingual detail = problem.detail();
        if (problem.type() != ProblemType.INVALID_PARAMETER || detail == null) {
            return problem;
        }
        for (Map.Entry<String, String> asked : SubjectResults.ASKED.entrySet()) {
            if (faults(problem).contains(asked.getValue())) {
                return Problem.invalid(asked.getKey(), detail.zh(), detail.en());
            }
        }
        return problem;
    }

    private static String file(Reader reader) {
        SequencedMap<String, String> asked = new LinkedHashMap<>(reader.parameters());
        List.of("limit", "cursor").forEach(asked::remove);
        asked.put("format", "csv");
        asked.put("labels", reader.language().equals("zh") ? "zh" : "");
        return "/v1/search?" + QueryStrings.of(asked);
    }

    /** The form again, with what was typed and why it is not answered; or the ways that lead on without a search. */
    private Pages.Shown refused(Reader reader, Problem problem) {
        return switch (problem.type()) {
            case PERSONAL_NUMBER -> form(reader.withoutNumbers(), reader.withoutNumbers(), problem);
            case UNAVAILABLE -> form(reader, reader, problem);
            case INVALID_CURSOR -> form(reader, reader.without(List.of("cursor", "subjectCursor")), problem);
            case INVALID_PARAMETER -> form(reader, reader.without(faults(problem)), problem);
            default -> throw problem;
        };
    }

    private static List<String> faults(Problem problem) {
        return problem.faults().stream().map(Fault::parameter).toList();
    }

    /** @param linked what the page's own links ask: not again what was refused */
    private Pages.Shown form(Reader reader, Reader linked, @Nullable Problem problem) {
        Map<String, Object> shown = new LinkedHashMap<>(new SearchForm(datasets, reader).asked(problem));
        shown.put("titles", new Titles(datasets, reader.language()));
        ProblemType type = problem == null ? null : problem.type();
        shown.put("away", type == ProblemType.UNAVAILABLE);
        return new Pages.Shown("search-form", pages.view(linked, "查询", "Search").hide(), shown, type);
    }

    private static List<String> values(Data answer, String facet) {
        return answer.list("/facets/" + facet).stream()
                .map(count -> count.text("/value"))
                .toList();
    }

    private PageView title(Reader reader) {
        String typed = cut(reader.parameter("q"));
        return pages.view(reader, "“" + typed + "”的查询结果", "Results for “" + typed + "”")
                .hide();
    }

    /** A title is read aloud whole. */
    private static String cut(String typed) {
        int longest = 60;
        return typed.codePointCount(0, typed.length()) <= longest
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, longest)) + "…";
    }
}
