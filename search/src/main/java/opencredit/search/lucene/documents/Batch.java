package opencredit.search.lucene.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.search.Change;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedRecord;
import opencredit.search.document.IndexedSubject;
import opencredit.search.document.SubjectFact;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * Writes changes, and keeps the documents of subjects in step: one is there as long as any record is theirs, with the
 * facts that their records tell.
 */
public final class Batch {

    /** The order of the index: a segment that comes about in it need not be sorted, which costs a third of indexing. */
    private static final Comparator<Change> ORDER = Comparator.comparingLong(Batch::day)
            .thenComparingLong(change -> Ids.high(change.id()))
            .thenComparingLong(change -> Ids.low(change.id()))
            .reversed();

    private final IndexWriter writer;
    private final Lookup records;
    private final Lookup subjects;
    private final Lookup owners;
    private final Map<UUID, Change> changes = new LinkedHashMap<>();
    private final Set<SubjectFact> told = new HashSet<>();
    private final Set<SubjectFact> left = new HashSet<>();

    /** @param before sees everything written so far */
    public Batch(IndexWriter writer, IndexSearcher before) throws IOException {
        this.writer = writer;
        this.records = new Lookup(before, IndexFields.ID);
        this.subjects = new Lookup(before, Fields.SUBJECT_KEY);
        this.owners = new Lookup(before, IndexFields.OWNER);
    }

    public void write(List<Change> all) throws IOException {
        all.forEach(change -> changes.put(change.id(), change));
        for (Change change : changes.values().stream().sorted(ORDER).toList()) {
            write(change);
        }
        left.removeAll(told);
        writeSubjects();
    }

    private static long day(Change change) {
        return switch (change) {
            case Change.Shown shown -> shown.document().decisionDate().toEpochDay();
            case Change.Gone gone -> 0;
        };
    }

    private void write(Change change) throws IOException {
        BytesRef id = Ids.term(change.id());
        boolean known = records.any(id, this::leave);
        switch (change) {
            case Change.Shown shown when known -> writer.updateDocument(new Term(IndexFields.ID, id), document(shown));
            case Change.Shown shown -> writer.addDocument(document(shown)); // spares looking for one to delete
            case Change.Gone gone when known -> writer.deleteDocuments(new Term(IndexFields.ID, id));
            case Change.Gone gone -> {}
        }
    }

    private Document document(Change.Shown shown) {
        told.addAll(SubjectFact.of(shown.document()));
        return RecordDocument.of(IndexedRecord.of(shown.document()));
    }

    private boolean leave(LeafReader reader, int document) throws IOException {
        SortedSetDocValues parties = reader.getSortedSetDocValues(IndexFields.OWNER);
        if (parties != null && parties.advanceExact(document)) {
            for (int party = 0; party < parties.docValueCount(); party++) {
                left.add(SubjectFact.read(parties.lookupOrd(parties.nextOrd()).utf8ToString()));
            }
        }
        return true;
    }

    private void writeSubjects() throws IOException {
        Map<String, Set<SubjectFact>> more = byCode(told);
        Map<String, Set<SubjectFact>> fewer = byCode(left);
        Set<String> codes = new TreeSet<>(more.keySet());
        codes.addAll(fewer.keySet());
        List<IndexedSubject> changed = new ArrayList<>();
        for (String code : codes) {
            Set<SubjectFact> before = facts(code);
            Set<SubjectFact> facts = new HashSet<>(before);
            for (SubjectFact fact : fewer.getOrDefault(code, Set.of())) {
                if (!owners.any(new BytesRef(fact.key()), this::isUntouched)) {
                    facts.remove(fact);
                }
            }
            facts.addAll(more.getOrDefault(code, Set.of()));
            if (facts.isEmpty()) {
                writer.deleteDocuments(key(code));
            } else if (!facts.equals(before)) {
                changed.add(new IndexedSubject(code, facts));
            }
        }
        changed.sort(SubjectDocument.ORDER);
        for (IndexedSubject subject : changed) {
            writer.updateDocument(key(subject.code()), SubjectDocument.of(subject));
        }
    }

    private static Term key(String code) {
        return new Term(Fields.SUBJECT_KEY, code);
    }

    private static Map<String, Set<SubjectFact>> byCode(Set<SubjectFact> facts) {
        return facts.stream().collect(Collectors.groupingBy(SubjectFact::code, Collectors.toSet()));
    }

    /** What a subject was written with; none where it is new. */
    private Set<SubjectFact> facts(String code) throws IOException {
        Set<SubjectFact> facts = new HashSet<>();
        subjects.any(new BytesRef(code), (reader, document) -> {
            BinaryDocValues written = reader.getBinaryDocValues(Fields.SUBJECT_FACTS);
            return written.advanceExact(document) && facts.addAll(SubjectDocument.facts(written.binaryValue()));
        });
        return facts;
    }

    private boolean isUntouched(LeafReader reader, int document) throws IOException {
        NumericDocValues high = reader.getNumericDocValues(Fields.HIGH);
        NumericDocValues low = reader.getNumericDocValues(Fields.LOW);
        high.advanceExact(document);
        low.advanceExact(document);
        return !changes.containsKey(Ids.of(high.longValue(), low.longValue()));
    }
}
