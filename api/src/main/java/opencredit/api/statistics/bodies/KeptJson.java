package opencredit.api.statistics.bodies;

import opencredit.api.wire.Shares;
import opencredit.data.store.bodies.PublicBody.Promises;
import org.jspecify.annotations.Nullable;

/**
 * Promises and how they were kept.
 *
 * @param made all that are shown
 * @param open still open and not due yet
 * @param due kept, broken or overdue
 * @param notKept broken or overdue
 * @param share of what is due; null of nothing
 */
record KeptJson(
        long made,
        long kept,
        long broken,
        long overdue,
        long open,
        long due,
        long notKept,
        @Nullable String share) {

    static final String[] COLUMNS = {
        "promises.made",
        "promises.kept",
        "promises.broken",
        "promises.overdue",
        "promises.open",
        "promises.due",
        "promises.notKept",
        "promises.share"
    };

    static final String[] HEADERS = {"承诺", "已履行", "未履行", "逾期", "履行中未到期", "已到期", "未守约", "未守约比例"};

    static KeptJson of(Promises promises) {
        return new KeptJson(
                promises.made(),
                promises.kept(),
                promises.broken(),
                promises.overdue(),
                promises.open(),
                promises.due(),
                promises.notKept(),
                Shares.of(promises.notKept(), promises.due()));
    }

    @Nullable
    Object[] cells() {
        return new @Nullable Object[] {made, kept, broken, overdue, open, due, notKept, share};
    }
}
