package opencredit.search.follow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.search.SearchDocument;

/** Contents of records as what an index knows of them, by the definitions of their datasets. Safe for threads. */
final class Documents {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Dataset> datasets = new HashMap<>();

    Documents(Datasets datasets) {
        datasets.all().forEach(dataset -> this.datasets.put(dataset.id(), dataset));
    }

    /** @param content a version's content as the ledger keeps it */
    SearchDocument read(String content) {
        try (JsonParser json = JSON.createParser(content)) {
            ContentReader reader = new ContentReader(json);
            reader.read();
            return reader.document(datasets.get(reader.dataset()));
        } catch (IOException unreadable) {
            // the message of a parser would hold some of the content
            throw new IllegalStateException("stored content is not the JSON of a record");
        }
    }
}
