package opencredit.search.elasticsearch.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.DocumentNumber;
import opencredit.search.Change;
import opencredit.search.SearchDocument;
import opencredit.search.text.Tokens;

/** A change of a record as Elasticsearch sees it. No source is kept: an index answers ids. */
public final class RecordWrite {

    /** For records that are shown for ever. */
    private static final long ALWAYS = Long.MAX_VALUE;

    private final FieldValues fields = new FieldValues();

    private RecordWrite() {}

    public static Write of(Change change) {
        return switch (change) {
            case Change.Shown shown ->
                Write.of(id(shown.id()), shown.seq(), fields(shown.document()).values());
            case Change.Gone gone -> Write.tombstone(id(gone.id()), gone.seq());
        };
    }

    /** Written out, ids sort like their bytes, as PostgreSQL sorts them. */
    public static String id(UUID id) {
        return id.toString();
    }

    private static FieldValues fields(SearchDocument record) {
        RecordWrite made = new RecordWrite();
        made.order(record);
        made.roles(record);
        made.words(record);
        return made.fields;
    }

    private void order(SearchDocument record) {
        fields.set(Fields.ID, id(record.id()));
        fields.set(Fields.DAY, record.decisionDate().toEpochDay());
        fields.set(
                Fields.VISIBLE_UNTIL,
                record.visibleUntil() == null ? ALWAYS : record.visibleUntil().toEpochMilli());
    }

    private void roles(SearchDocument record) {
        fields.add(Fields.DATASET, record.dataset());
        record.parties().forEach(party -> fields.add(Fields.SUBJECT, party.code()));
        fields.add(Fields.AUTHORITY, record.authority().code());
        fields.add(Fields.AUTHORITY, record.authority().name());
        fields.add(Fields.AUTHORITY_NAME, record.authority().name());
        region(record.region() == null ? "" : record.region());
        record.categories().forEach(category -> fields.add(Fields.CATEGORY, category));
        fields.add(Fields.STATE, record.state());
        fields.add(Fields.NUMBER, number(record.documentNumber()));
        fields.add(Fields.YEAR, Integer.toString(record.decisionDate().getYear()));
        if (record.amount() != null) {
            fields.set(Fields.AMOUNT, cents(record.amount(), RoundingMode.HALF_UP));
        }
        Owner.of(record).forEach(owner -> fields.add(Fields.OWNER, owner.key()));
    }

    /** A prefix is looked up as a term of its own: a region has six digits at most, or a short local code. */
    private void region(String region) {
        for (int length = 1; length <= region.length(); length++) {
            fields.add(Fields.REGION, region.substring(0, length));
        }
        fields.add(Fields.WHOLE_REGION, region);
    }

    private void words(SearchDocument record) {
        String name = record.subject().name();
        fields.add(Fields.NAME_KEY, Tokens.key(name));
        fields.set(Fields.NAME, Tokens.pairs(List.of(name)));
        fields.set(Fields.NAME_SINGLES, Tokens.singles(List.of(name)));
        List<String> numbers = new ArrayList<>(record.numbers());
        numbers.add(record.documentNumber());
        numbers.forEach(number -> fields.add(Fields.KEY, Tokens.key(number)));
        record.parties().forEach(this::code);
        code(record.authority());
        List<String> texts = new ArrayList<>(record.texts());
        texts.addAll(numbers);
        texts.add(name);
        texts.add(record.authority().name());
        fields.set(Fields.ALL, Tokens.pairs(texts));
        fields.set(Fields.ALL_SINGLES, Tokens.singles(texts));
    }

    private void code(SearchDocument.Name party) {
        if (party.code() != null) {
            fields.add(Fields.KEY, Tokens.key(party.code()));
        }
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
