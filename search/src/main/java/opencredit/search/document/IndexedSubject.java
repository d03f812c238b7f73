package opencredit.search.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import opencredit.data.store.archive.SubjectOf;
import opencredit.search.name.Candidate;
import opencredit.search.text.Tokens;

/**
 * A subject as fields with values: one document for each code that has records. So its names are matched once however many
 * records it has, and their pinyin is kept once.
 *
 * @param facts all that its records tell
 * @param names each once, the shortest first; as many as one value of an index holds
 */
public record IndexedSubject(String code, Collection<SubjectFact> facts, List<String> names) {

    /** Earlier than any decision: subjects lie behind all records, and the shortest name comes first among them. */
    private static final long BEFORE_DAYS = -1_000_000_000L;

    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** Between names; no name has one. */
    private static final String NEXT = "\n";

    /** What is written of a subject. */
    public IndexedSubject(String code, Collection<SubjectFact> facts) {
        this(code, facts, names(facts));
    }

    private static List<String> names(Collection<SubjectFact> facts) {
        List<String> names = new ArrayList<>();
        int length = 0;
        for (String name : facts.stream()
                .map(SubjectFact::name)
                .distinct()
                .sorted(SHORTEST)
                .toList()) {
            length += name.length() + 1;
            if (names.isEmpty() || length <= IndexFields.LONGEST_TERM) {
                names.add(name.replace(NEXT, " "));
            }
        }
        return List.copyOf(names);
    }

    /** Code and names, by which it is compared with what was typed. */
    public String key() {
        return code + NEXT + String.join(NEXT, names);
    }

    /** The names of a subject by its key, for the common comparison. */
    public static List<Candidate> candidates(String key) {
        String[] parts = key.split(NEXT, -1);
        return Stream.of(parts)
                .skip(1)
                .map(name -> new Candidate(parts[0], name))
                .toList();
    }

    private Stream<String> values(Function<SubjectFact, String> part) {
        return facts.stream().map(part).distinct();
    }

    /** Where it stands in the order of the index; among names of one length by {@link #nameHash}, then {@link #codeHash}. */
    public long day() {
        return BEFORE_DAYS - names.getFirst().length();
    }

    /** The second part of its place. */
    public int nameHash() {
        return names.getFirst().hashCode();
    }

    /** The third part of its place. */
    public int codeHash() {
        return code.hashCode();
    }

    /** Kept as a whole. */
    public List<IndexedValue> values() {
        List<IndexedValue> values = new ArrayList<>();
        values.add(found(IndexFields.SUBJECT_CODE, Tokens.key(code)));
        names.forEach(name -> values.add(found(IndexFields.SUBJECT_NAME_KEY, Tokens.key(name))));
        String region = SubjectOf.region(code);
        if (region != null) {
            for (int length = 1; length < region.length(); length++) {
                values.add(found(IndexFields.SUBJECT_REGION, region.substring(0, length)));
            }
            values.add(counted(IndexFields.SUBJECT_REGION, region));
        }
        values(SubjectFact::kind).forEach(kind -> values.add(counted(IndexFields.SUBJECT_KIND, kind)));
        values(SubjectFact::dataset).forEach(dataset -> values.add(counted(IndexFields.SUBJECT_DATASET, dataset)));
        return values.stream()
                .filter(value -> IndexFields.isTerm(value.value()))
                .toList();
    }

    private static IndexedValue found(String field, String value) {
        return new IndexedValue(field, value, true, false);
    }

    private static IndexedValue counted(String field, String value) {
        return new IndexedValue(field, value, true, true);
    }

    /** Searched by fragments. */
    public List<IndexedText> texts() {
        return List.of(
                pairs(IndexFields.SUBJECT_NAME, names, UnaryOperator.identity()),
                IndexedText.singles(IndexFields.SUBJECT_SINGLES, names),
                pairs(IndexFields.SUBJECT_PINYIN, names, Tokens::pinyin),
                pairs(IndexFields.SUBJECT_INITIALS, names, Tokens::initials));
    }

    private static IndexedText pairs(String field, List<String> names, UnaryOperator<String> written) {
        return IndexedText.pairs(
                field, Tokens.namePairs(names.stream().map(written).toList()));
    }
}
