package opencredit.search.lucene.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opencredit.data.ledger.DocumentNumber;
import opencredit.search.SearchDocument;
import opencredit.search.text.Tokens;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** A record as Lucene sees it. Nothing is stored: an index answers ids. */
public final class RecordDocument {

    /** For records that are shown for ever. */
    static final long ALWAYS = Long.MAX_VALUE;

    private final Document document = new Document();

    private RecordDocument() {}

    static Document of(SearchDocument record) {
        RecordDocument made = new RecordDocument();
        made.order(record);
        made.roles(record);
        made.words(record);
        return made.document;
    }

    private void order(SearchDocument record) {
        document.add(new StringField(Fields.ID, Ids.term(record.id()), StringField.Store.NO));
        document.add(NumericDocValuesField.indexedField(
                Fields.DAY, record.decisionDate().toEpochDay()));
        document.add(new NumericDocValuesField(Fields.HIGH, Ids.high(record.id())));
        document.add(new NumericDocValuesField(Fields.LOW, Ids.low(record.id())));
        long end =
                record.visibleUntil() == null ? ALWAYS : record.visibleUntil().toEpochMilli();
        document.add(NumericDocValuesField.indexedField(Fields.VISIBLE_UNTIL, end));
    }

    private void roles(SearchDocument record) {
        filter(Fields.DATASET, record.dataset());
        count(Fields.DATASET, record.dataset());
        record.parties().forEach(party -> filter(Fields.SUBJECT, party.code()));
        filter(Fields.AUTHORITY, record.authority().code());
        filter(Fields.AUTHORITY, record.authority().name());
        count(Fields.AUTHORITY, record.authority().name());
        region(record.region() == null ? "" : record.region());
        for (String category : record.categories()) {
            filter(Fields.CATEGORY, category);
            count(Fields.CATEGORY, category);
        }
        if (record.state() != null) {
            filter(Fields.STATE, record.state());
            count(Fields.STATE, record.state());
        }
        filter(Fields.NUMBER, number(record.documentNumber()));
        count(Fields.YEAR, Integer.toString(record.decisionDate().getYear()));
        if (record.amount() != null) {
            document.add(new NumericDocValuesField(Fields.AMOUNT, cents(record.amount(), RoundingMode.HALF_UP)));
        }
        SubjectDocument.keys(record).forEach(key -> {
            filter(Fields.OWNER, key);
            count(Fields.OWNER, key);
        });
    }

    /** A prefix is looked up as a term of its own: a region has six digits at most, or a short local code. */
    private void region(String region) {
        for (int length = 1; length <= region.length(); length++) {
            filter(Fields.REGION, region.substring(0, length));
        }
        count(Fields.REGION, region);
    }

    private void words(SearchDocument record) {
        String name = record.subject().name();
        filter(Fields.NAME_KEY, Tokens.key(name));
        document.add(Fields.pairs(Fields.NAME, Tokens.pairs(List.of(name))));
        document.add(Fields.singles(Fields.NAME_SINGLES, Tokens.singles(List.of(name))));
        List<String> numbers = new ArrayList<>(record.numbers());
        numbers.add(record.documentNumber());
        numbers.forEach(number -> filter(Fields.KEY, Tokens.key(number)));
        record.parties().forEach(this::code);
        code(record.authority());
        List<String> texts = new ArrayList<>(record.texts());
        texts.addAll(numbers);
        texts.add(name);
        texts.add(record.authority().name());
        document.add(Fields.pairs(Fields.ALL, Tokens.pairs(texts)));
        document.add(Fields.singles(Fields.ALL_SINGLES, Tokens.singles(texts)));
    }

    private void code(SearchDocument.Name party) {
        if (party.code() != null) {
            filter(Fields.KEY, Tokens.key(party.code()));
        }
    }

    private void filter(String field, @Nullable String value) {
        add(value == null ? Optional.empty() : Fields.term(field, value));
    }

    private void count(String field, String value) {
        add(Fields.counted(field, value));
    }

    private void add(Optional<IndexableField> field) {
        field.ifPresent(document::add);
    }

    /** A document number as the filter compares it. */
    public static String number(String number) {
        return DocumentNumber.normalise(number);
    }

    /** Hundredths of a yuan; no amount of money comes near the ends of a long. */
    public static long cents(BigDecimal yuan, RoundingMode rounding) {
        return yuan.movePointRight(2)
                .setScale(0, rounding)
                .max(BigDecimal.valueOf(Long.MIN_VALUE))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }
}
