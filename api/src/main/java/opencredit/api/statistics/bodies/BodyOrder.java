package opencredit.api.statistics.bodies;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import opencredit.api.query.RowOrder;
import org.jspecify.annotations.Nullable;

/** By what bodies can be ordered. */
final class BodyOrder {
    /** What chance explains least: bare numbers rank big bodies first, and bare shares small ones. */
    static final String USUAL = "-deviation";

    private static final RowOrder<BodyJson> COLUMNS = RowOrder.<BodyJson>none()
            .by("name", BodyJson::name)
            .by("region", BodyJson::region)
            .by("kind", BodyJson::kind)
            .by("made", body -> body.promises().made())
            .by("kept", body -> body.promises().kept())
            .by("broken", body -> body.promises().broken())
            .by("overdue", body -> body.promises().overdue())
            .by("due", body -> body.promises().due())
            .by("share", body -> decimal(body.promises().share()))
            .by("deviation", body -> decimal(body.chance().deviation()))
            .by("shown", body -> body.findings().shown())
            .by("awaiting", body -> body.findings().awaiting())
            .by("amount", body -> decimal(body.findings().amount()))
            .by("confirmed", body -> body.findings().confirmed())
            .by("mended", body -> body.findings().mended());

    private static final Comparator<BodyJson> AMONG_EQUALS = Comparator.comparing(
                    (BodyJson body) -> body.promises().notKept(), Comparator.reverseOrder())
            .thenComparing(BodyJson::name)
            .thenComparing(BodyJson::code);

    private BodyOrder() {}

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    /** What {@code sort} may be. */
    static List<String> words() {
        return COLUMNS.words();
    }

    /** @param word one of {@link #words} */
    static Comparator<BodyJson> of(String word) {
        return COLUMNS.of(word).thenComparing(AMONG_EQUALS);
    }
}
