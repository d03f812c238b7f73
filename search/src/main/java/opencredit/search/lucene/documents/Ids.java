package opencredit.search.lucene.documents;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/** Record ids as terms and as two numbers that sort like their bytes, as PostgreSQL sorts them. */
public final class Ids {

    private Ids() {}

    static BytesRef term(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    public static long high(UUID id) {
        return id.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    public static long low(UUID id) {
        return id.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }

    public static UUID of(long high, long low) {
        return new UUID(high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE);
    }
}
