package opencredit.bench.served;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Parameters;
import opencredit.data.record.RecordQuery;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Order;

/** How many searches a second the index itself answers in this process, asked by one thread for each core. */
final class BareSearch implements Feature {
    private static final int LIMIT = 20;

    private final SearchIndex index;
    private final List<String> words;

    BareSearch(SearchIndex index, List<String> words) {
        this.index = index;
        this.words = words;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("facets", "seconds"));
        double seconds = Double.parseDouble(String.valueOf(parameters.text("seconds")));
        return Text.of(Double.toString(perSecond(Set.copyOf(parameters.list("facets")), seconds)));
    }

    private double perSecond(Set<String> facets, double seconds) {
        LongAdder searches = new LongAdder();
        int threads = Runtime.getRuntime().availableProcessors();
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        try (ExecutorService all = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                all.execute(() -> search(facets, end, searches));
            }
        }
        return searches.sum() / ((System.nanoTime() - began) / 1e9);
    }

    private void search(Set<String> facets, long end, LongAdder searches) {
        RandomGenerator random = RandomGenerator.getDefault();
        while (System.nanoTime() < end) {
            String word = words.get(random.nextInt(words.size()));
            index.search(new SearchQuery(
                    word, RecordQuery.ALL, Order.BEST, LIMIT, null, SearchQuery.Counting.of(facets), Instant.now()));
            searches.increment();
        }
    }
}
