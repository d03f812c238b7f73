package opencredit.search.elasticsearch.documents;

import java.util.UUID;
import opencredit.search.Change;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedRecord;

/** A change of a record as Elasticsearch sees it. No source is kept. */
public final class RecordWrite {

    private RecordWrite() {}

    public static Write of(Change change) {
        return switch (change) {
            case Change.Shown shown ->
                Write.of(id(shown.id()), shown.seq(), fields(IndexedRecord.of(shown.document())));
            case Change.Gone gone -> Write.tombstone(id(gone.id()), gone.seq());
        };
    }

    /** Written out, ids sort like their bytes, as PostgreSQL sorts them. */
    public static String id(UUID id) {
        return id.toString();
    }

    private static FieldValues fields(IndexedRecord record) {
        FieldValues fields = new FieldValues();
        fields.set(IndexFields.ID, id(record.id()));
        fields.set(IndexFields.DAY, record.day());
        fields.set(IndexFields.VISIBLE_UNTIL, record.visibleUntil());
        record.values().forEach(fields::add);
        record.numbers().forEach(fields::set);
        record.texts().forEach(text -> fields.set(text.field(), text.tokens()));
        return fields;
    }
}
