package opencredit.api.portal;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opencredit.api.cache.Holdings;
import opencredit.api.http.Parameters;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Records.Freshness;
import org.jspecify.annotations.Nullable;

/** {@code /}: what this is, how much there is, and where to begin. */
public final class Start implements Handler {
    private final Page page = Page.of("start.html");
    private final Bilingual city;
    private final String region;
    private final Datasets datasets;
    private final Holdings holdings;

    public Start(Bilingual city, String region, Datasets datasets, Holdings holdings) {
        this.city = city;
        this.region = region;
        this.datasets = datasets;
        this.holdings = holdings;
    }

    @Override
    public void handle(Context ctx) {
        Parameters.read(ctx, List.of());
        Holdings.State state = holdings.now();
        page.each("demonstration", state.demonstration() ? List.of(Map.of()) : List.of())
                .each(
                        "datasets",
                        datasets.all().stream()
                                .map(dataset -> row(dataset, state))
                                .toList())
                .send(
                        ctx,
                        Map.of(
                                "city", city.zh(),
                                "cityEnglish", city.en(),
                                "region", region,
                                "entries", grouped(state.asOf())));
    }

    private static Map<String, String> row(Dataset dataset, Holdings.State state) {
        Freshness fresh = state.byDataset().get(dataset.id());
        return Map.of(
                "id", dataset.id(),
                "title", dataset.title().zh(),
                "titleEnglish", dataset.title().en(),
                "summary", dataset.summary().zh(),
                "summaryEnglish", dataset.summary().en(),
                "records", grouped(fresh == null ? 0 : fresh.count()),
                "latest", latest(fresh));
    }

    private static String latest(@Nullable Freshness fresh) {
        return fresh == null || fresh.latestDecision() == null
                ? "—"
                : fresh.latestDecision().toString();
    }

    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }
}
