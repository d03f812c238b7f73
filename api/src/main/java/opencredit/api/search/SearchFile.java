package opencredit.api.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.FileNames;
import opencredit.api.files.RequestedFormat;
import opencredit.api.files.Sender;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.ExportColumn;
import opencredit.data.export.ExportColumns;
import opencredit.data.export.ExportFormat;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.read.Records;
import opencredit.data.text.Bilingual;
import opencredit.search.Hits;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Position;
import org.jspecify.annotations.Nullable;

/** {@code /v1/search?format=csv|jsonl}: everything that is found. Safe for threads. */
public final class SearchFile implements Feature {
    /** Ids that are asked for at once: an answer of the index costs about the same for ten and for a thousand. */
    private static final int STEP = 1_000;

    private final QueriedIndex index;
    private final Datasets datasets;
    private final Filters filters;
    private final Records records;
    private final Clock clock;
    private final Sender sender;
    private final LedgerTail tail;
    private final FileNames names;

    public SearchFile(
            QueriedIndex index,
            Datasets datasets,
            Filters filters,
            Records records,
            Clock clock,
            Sender sender,
            LedgerTail tail) {
        this.filters = filters;
        this.tail = tail;
        this.index = index;
        this.datasets = datasets;
        this.records = records;
        this.clock = clock;
        this.sender = sender;
        this.names = new FileNames(datasets, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Sender.read(request, AskedSearch.NAMES);
        ExportFormat format = RequestedFormat.of(parameters);
        AskedSearch question = AskedSearch.read(parameters, filters);
        tail.level();
        return sender.file(
                request,
                name(question.filter(), format, request.language()),
                format,
                columns(question.filter().dataset()),
                rows -> each(question, rows));
    }

    private FileName name(RecordQuery filter, ExportFormat format, String language) {
        Bilingual what = Optional.ofNullable(filter.dataset())
                .flatMap(datasets::find)
                .map(Dataset::title)
                .map(title -> new Bilingual("查询结果_" + title.zh(), "search results_" + title.en()))
                .orElse(new Bilingual("查询结果", "search results"));
        return names.of("search", what, filter, format.language(language), format.word());
    }

    private List<ExportColumn> columns(@Nullable String dataset) {
        return dataset == null
                ? ExportColumns.common(datasets)
                : ExportColumns.of(datasets.find(dataset).orElseThrow(), datasets);
    }

    /** The index says which, the register what stands in them, each at its own moment. */
    private void each(AskedSearch question, Consumer<StoredRecord> rows) {
        Position after = null;
        do {
            Hits hits = index.search(question.query(STEP, after, Counting.NOTHING, clock.instant()));
            records.stream(hits.records(), clock, rows);
            after = hits.next();
        } while (after != null);
    }
}
