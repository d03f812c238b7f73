package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import opencredit.search.SearchQuery.Position;
import opencredit.search.document.IndexFields;
import opencredit.search.lucene.documents.Fields;
import opencredit.search.lucene.documents.Ids;
import opencredit.search.name.Candidate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The matches of one segment in its order: day, then id, both falling. */
final class Matches implements Comparable<Matches> {

    private final LeafReader reader;
    private final DocIdSetIterator documents;
    private final @Nullable Bits live;
    private final NumericDocValues days, highs, lows;
    private @Nullable BinaryDocValues subjects;
    private long day, high, low;

    Matches(LeafReader reader, DocIdSetIterator documents) throws IOException {
        this.reader = reader;
        this.documents = documents;
        this.live = reader.getLiveDocs();
        this.days = DocValues.getNumeric(reader, IndexFields.DAY);
        this.highs = DocValues.getNumeric(reader, Fields.HIGH);
        this.lows = DocValues.getNumeric(reader, Fields.LOW);
    }

    boolean next() throws IOException {
        return standAt(documents.nextDoc());
    }

    /** Goes to the first match after a position, found by halving: a late page costs what the first does. */
    boolean seek(Position after) throws IOException {
        int from = 0;
        int to = reader.maxDoc();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isAfter(middle, after)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from < reader.maxDoc() && standAt(documents.advance(from));
    }

    private boolean isAfter(int document, Position position) throws IOException {
        long wanted = value(IndexFields.DAY, document);
        if (wanted != position.day()) {
            return wanted < position.day();
        }
        long high = value(Fields.HIGH, document);
        return high == Ids.high(position.id())
                ? value(Fields.LOW, document) < Ids.low(position.id())
                : high < Ids.high(position.id());
    }

    /** Doc values only go forward, so each look takes new ones. */
    private long value(String field, int document) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, field);
        values.advanceExact(document);
        return values.longValue();
    }

    private boolean standAt(int first) throws IOException {
        int document = first;
        while (live != null && document != DocIdSetIterator.NO_MORE_DOCS && !live.get(document)) {
            document = documents.nextDoc();
        }
        if (document == DocIdSetIterator.NO_MORE_DOCS) {
            return false;
        }
        day = value(days, document);
        high = value(highs, document);
        low = value(lows, document);
        return true;
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        values.advanceExact(document);
        return values.longValue();
    }

    long day() {
        return day;
    }

    UUID id() {
        return Ids.of(high, low);
    }

    /** A subject with its names. */
    List<Candidate> subject() throws IOException {
        if (subjects == null) {
            subjects = DocValues.getBinary(reader, Fields.SUBJECT_KEY);
        }
        return SubjectQueries.subject(subjects, documents.docID());
    }

    @Override
    public int compareTo(Matches other) {
        int byDay = Long.compare(other.day, day);
        int byHigh = byDay != 0 ? byDay : Long.compare(other.high, high);
        return byHigh != 0 ? byHigh : Long.compare(other.low, low);
    }
}
