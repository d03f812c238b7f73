package opencredit.api.changes;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import opencredit.api.http.Asked;
import opencredit.api.http.Feature;
import opencredit.api.http.Parameters;
import opencredit.api.http.Problem;
import opencredit.api.http.Reply;
import opencredit.api.wire.DatasetNames;
import opencredit.api.wire.EntryJson;
import opencredit.api.wire.Json;
import opencredit.api.wire.Paging;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Feed;
import org.jspecify.annotations.Nullable;

/** {@code /v1/changes}. */
public final class Changes implements Feature {
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
    public Reply answer(Asked asked) {
        Parameters parameters = Parameters.read(asked, ALLOWED);
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
        boolean more = page.next() < page.head() && page.next() > after;
        String link = more ? Paging.link(asked, "after", Long.toString(page.next())) : null;
        List<EntryJson> entries = page.entries().stream().map(EntryJson::of).toList();
        return new Reply(Json.body(new Answer(entries, page.next(), page.head())), link);
    }

    private static @Nullable String subject(Parameters parameters) {
        String code = parameters.text("subject");
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private record Answer(List<EntryJson> entries, long next, long head) {}
}
