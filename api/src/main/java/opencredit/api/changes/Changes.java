package opencredit.api.changes;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import opencredit.api.http.Parameters;
import opencredit.api.http.Problem;
import opencredit.api.wire.DatasetNames;
import opencredit.api.wire.EntryJson;
import opencredit.api.wire.Json;
import opencredit.api.wire.Paging;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Feed;
import org.jspecify.annotations.Nullable;

/** {@code /v1/changes}. */
public final class Changes implements Handler {
    private static final List<String> ALLOWED = List.of("after", "limit", "dataset", "subject");

    private final Feed feed;
    private final Datasets datasets;
    private final Clock clock;

    public Changes(Feed feed, Datasets datasets, Clock clock) {
        this.feed = feed;
        this.datasets = datasets;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx) {
        Parameters parameters = Parameters.read(ctx, ALLOWED);
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        String dataset = DatasetNames.chosen(parameters, datasets);
        Feed.Page page = feed.after(after, dataset, subject(parameters), Paging.limit(parameters), clock.instant());
        if (after > page.head()) {
            // the register was built anew, and whoever went on from there would miss all of it
            throw Problem.invalid(
                    "after",
                    "超过了最后一条的序号：登记簿已重建，请从 0 重新读取。",
                    "Above the last entry: the register was built anew, read again from 0.");
        }
        if (page.next() < page.head() && page.next() > after) {
            Paging.link(ctx, "after", Long.toString(page.next()));
        }
        List<EntryJson> entries = page.entries().stream().map(EntryJson::of).toList();
        Json.body(new Answer(entries, page.next(), page.head())).send(ctx);
    }

    private static @Nullable String subject(Parameters parameters) {
        String code = parameters.text("subject");
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private record Answer(List<EntryJson> entries, long next, long head) {}
}
