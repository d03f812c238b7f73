package opencredit.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** What a reader finds in the index as it lies on disk, beside whoever writes it. */
final class IndexCheck {

    private IndexCheck() {}

    /** The records in the index; fails when one is there twice. */
    static Set<UUID> records(Path folder) {
        Set<UUID> records = new TreeSet<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                add(leaf, records);
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(LeafReaderContext leaf, Set<UUID> records) throws IOException {
        Terms ids = leaf.reader().terms("id");
        if (ids == null) {
            return;
        }
        TermsEnum terms = ids.iterator();
        Bits live = leaf.reader().getLiveDocs();
        PostingsEnum documents = null;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            documents = terms.postings(documents, PostingsEnum.NONE);
            while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if ((live == null || live.get(documents.docID())) && !records.add(id(term))) {
                    throw new AssertionError("indexed twice: " + id(term));
                }
            }
        }
    }

    private static UUID id(BytesRef term) {
        ByteBuffer bytes = ByteBuffer.wrap(term.bytes, term.offset, term.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
