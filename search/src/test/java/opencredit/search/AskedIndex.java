package opencredit.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Order;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SubjectQuery.Place;
import org.jspecify.annotations.Nullable;

/** Queries for tests, and the index they are asked of. */
record AskedIndex(SearchIndex index) {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    static final RecordQuery NO_FILTER = RecordQuery.ALL;

    static RecordQuery filter(
            @Nullable String dataset,
            List<String> subjects,
            List<String> authorities,
            List<String> regions,
            List<String> categories,
            List<String> numbers) {
        return RecordQuery.ALL
                .with(RecordFilter.DATASET, dataset)
                .with(RecordFilter.SUBJECT, subjects)
                .with(RecordFilter.AUTHORITY, authorities)
                .with(RecordFilter.REGION, regions)
                .with(RecordFilter.CATEGORY, categories)
                .with(RecordFilter.NUMBER, numbers);
    }

    static RecordQuery states(String... states) {
        return RecordQuery.ALL.with(RecordFilter.STATE, List.of(states));
    }

    static RecordQuery days(@Nullable String from, @Nullable String to) {
        return between(
                from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null, null);
    }

    static RecordQuery amounts(@Nullable String least, @Nullable String most) {
        return between(
                null, null, least == null ? null : new BigDecimal(least), most == null ? null : new BigDecimal(most));
    }

    private static RecordQuery between(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return RecordQuery.ALL
                .with(RecordFilter.FROM, from)
                .with(RecordFilter.TO, to)
                .with(RecordFilter.MIN_AMOUNT, least)
                .with(RecordFilter.MAX_AMOUNT, most);
    }

    void holds(Draft... drafts) {
        long seq = index.position() + drafts.length;
        index.apply(
                Arrays.stream(drafts)
                        .<Change>map(draft -> new Change.Shown(draft.document(), seq))
                        .toList(),
                seq);
    }

    void loses(UUID... ids) {
        long seq = index.position() + ids.length;
        index.apply(
                Arrays.stream(ids).<Change>map(id -> new Change.Gone(id, seq)).toList(), seq);
    }

    Hits hits(String text) {
        return hits(text, NO_FILTER, 100, null);
    }

    Hits hits(String text, RecordQuery filter, int limit, @Nullable Position after) {
        return hits(text, filter, Order.BEST, limit, after);
    }

    Hits hits(String text, RecordQuery filter, Order order, int limit, @Nullable Position after) {
        return index.search(new SearchQuery(text, filter, order, limit, after, Counting.NOTHING, NOW));
    }

    Map<String, List<Hits.Count>> facets(String text, RecordQuery filter, String... facets) {
        return counted(text, filter, Counting.of(Set.of(facets))).facets();
    }

    Hits.Counted counted(String text, RecordQuery filter, Counting counting) {
        return index.search(new SearchQuery(text, filter, Order.BEST, 1, null, counting, NOW))
                .counted();
    }

    List<UUID> ids(String text) {
        return hits(text).records();
    }

    List<UUID> ids(String text, RecordQuery filter) {
        return hits(text, filter, 100, null).records();
    }

    List<String> suggested(String typed) {
        return index.suggest(typed, 10).stream().map(Suggestion::code).toList();
    }

    SubjectHits subjects(String typed, SubjectQuery.Filter filter, int limit, @Nullable Place after) {
        return index.subjects(
                new SubjectQuery(typed, filter, limit, after, new Counting(SubjectQuery.FACETS, true, Counting.USUAL)));
    }

    /** All, page by page. */
    List<String> subjects(String typed, SubjectQuery.Filter filter, int limit) {
        List<String> all = new ArrayList<>();
        SubjectHits page = subjects(typed, filter, limit, null);
        page.subjects().forEach(subject -> all.add(subject.code()));
        while (page.next() != null) {
            page = subjects(typed, filter, limit, page.next());
            page.subjects().forEach(subject -> all.add(subject.code()));
        }
        return all;
    }
}
