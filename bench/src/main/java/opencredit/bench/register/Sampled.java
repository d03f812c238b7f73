package opencredit.bench.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.bench.figure.Home;
import opencredit.data.ledger.Entry;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.db.Database;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Records;

/**
 * What there is to ask for.
 *
 * @param ids of all records, each once, in the order of the ledger
 * @param authorities credit codes
 * @param subjects credit codes
 * @param names of subjects
 * @param words fragments of these, two to four characters
 */
public record Sampled(
        List<UUID> ids, List<String> authorities, List<String> subjects, List<String> names, List<String> words) {
    private static final int ENTRIES = 1000;
    private static final int RECORDS = 20_000;
    private static final int CHUNK = 500;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Sampled of(Home home) {
        try (Database database = Database.embedded(home.path())) {
            List<UUID> ids = ids(new Feed(database));
            Random random = new Random(1);
            List<JsonNode> records = records(new Records(database), ids, random);
            List<String> names = records.stream()
                    .map(record -> record.path("subject"))
                    .filter(subject -> subject.has("code"))
                    .map(subject -> subject.path("name").asText())
                    .toList();
            return new Sampled(
                    ids,
                    codes(records, "authority"),
                    codes(records, "subject"),
                    names,
                    names.stream().map(name -> fragment(name, random)).toList());
        }
    }

    /** The same with other ids. */
    public Sampled of(List<UUID> others) {
        return new Sampled(others, authorities, subjects, names, words);
    }

    private static List<UUID> ids(Feed feed) {
        Set<UUID> ids = new LinkedHashSet<>();
        Feed.Page page = feed.after(0, ENTRIES);
        while (!page.entries().isEmpty()) {
            page.entries().stream().map(Entry::record).forEach(ids::add);
            page = feed.after(page.next(), ENTRIES);
        }
        return List.copyOf(ids);
    }

    private static List<JsonNode> records(Records records, List<UUID> ids, Random random) {
        List<JsonNode> sampled = new ArrayList<>();
        while (sampled.size() < RECORDS) {
            List<UUID> chunk = Stream.generate(() -> ids.get(random.nextInt(ids.size())))
                    .limit(CHUNK)
                    .distinct()
                    .toList();
            records.shown(chunk, Instant.now()).stream()
                    .map(StoredRecord::content)
                    .map(Sampled::parse)
                    .forEach(sampled::add);
        }
        return sampled;
    }

    private static JsonNode parse(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> codes(List<JsonNode> records, String party) {
        Set<String> codes = new LinkedHashSet<>();
        records.stream()
                .map(record -> record.path(party).path("code").asText())
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    private static String fragment(String name, Random random) {
        int length = random.nextInt(SHORTEST, LONGEST + 1);
        int start = random.nextInt(name.length() - length + 1);
        return name.substring(start, start + length);
    }
}
