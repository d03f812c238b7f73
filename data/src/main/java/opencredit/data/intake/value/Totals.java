package opencredit.data.intake.value;

import java.util.List;
import java.util.Map;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;

/** Counts of people that are the sum of others: beside one that is not published they would tell it by subtraction. */
final class Totals {
    private final List<Field> fields;
    private final Cells cells;

    Totals(List<Field> fields, Cells cells) {
        this.fields = fields;
        this.cells = cells;
    }

    /** Takes every total out of the published values when a count that it may be the sum of is not among them. */
    void hideIn(Map<String, Object> published) {
        for (int at = 0; at < fields.size(); at++) {
            boolean isHidden = fields.get(at).disclose() != Disclose.NEVER
                    && !published.containsKey(fields.get(at).name());
            // a part may be left blank for being small, while a total that is not stated hides nothing
            if (isHidden
                    && fields.get(at).type() instanceof FieldType.Count count
                    && !(count.total() && cells.value(at).isEmpty())) {
                hideAll(published);
                return;
            }
        }
    }

    private void hideAll(Map<String, Object> published) {
        for (int at = 0; at < fields.size(); at++) {
            boolean isTotal = fields.get(at).type() instanceof FieldType.Count count && count.total();
            if (isTotal && published.remove(fields.get(at).name()) != null) {
                cells.flag("suppressed", at);
            }
        }
    }
}
