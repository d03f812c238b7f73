package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.filter.RecordFilter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Records by the first characters of their document number. Read off the sorted terms, since a prefix may have millions. */
public final class NumberedRecords {

    private final BytesRef prefix;
    private final int limit;
    private final TreeMap<BytesRef, UUID> found = new TreeMap<>();

    private NumberedRecords(String typed, int limit) {
        this.prefix = new BytesRef(DocumentNumber.normalise(typed));
        this.limit = limit;
    }

    /** One record for each of the first numbers. */
    public static List<UUID> of(IndexSearcher searcher, String typed, int limit) throws IOException {
        NumberedRecords records = new NumberedRecords(typed, limit);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            records.add(leaf.reader());
        }
        return records.found.values().stream().limit(limit).toList();
    }

    private void add(LeafReader reader) throws IOException {
        Terms terms = reader.terms(RecordFilter.NUMBER.indexField());
        TermsEnum numbers = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (prefix.length == 0 || numbers.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        int taken = 0;
        BytesRef number = numbers.term();
        while (number != null && taken < limit && StringHelper.startsWith(number, prefix)) {
            taken += add(reader, numbers) ? 1 : 0;
            number = numbers.next();
        }
    }

    private boolean add(LeafReader reader, TermsEnum number) throws IOException {
        Matches records = new Matches(reader, number.postings(null, PostingsEnum.NONE));
        if (!records.next()) {
            return false;
        }
        UUID id = records.id();
        found.merge(BytesRef.deepCopyOf(number.term()), id, (one, other) -> one.compareTo(other) < 0 ? other : one);
        return true;
    }
}
