package opencredit.api.statistics.bodies;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what bodies can be ordered. A body without a value stands last either way. */
enum BodyOrder {
    NAME(BodyJson::name),
    REGION(BodyJson::region),
    KIND(BodyJson::kind),
    MADE(body -> body.promises().made()),
    KEPT(body -> body.promises().kept()),
    BROKEN(body -> body.promises().broken()),
    OVERDUE(body -> body.promises().overdue()),
    DUE(body -> body.promises().due()),
    SHARE(body -> decimal(body.promises().share())),
    /** What chance explains least: bare numbers rank big bodies first, and bare shares small ones. */
    DEVIATION(body -> decimal(body.chance().deviation())),
    SHOWN(body -> body.findings().shown()),
    AMOUNT(body -> decimal(body.findings().amount())),
    CONFIRMED(body -> body.findings().confirmed()),
    MENDED(body -> body.findings().mended());

    /** Where nobody asks for another. */
    static final String USUAL = "-deviation";

    private static final Comparator<BodyJson> AMONG_EQUALS = Comparator.comparing(
                    (BodyJson body) -> body.promises().notKept(), Comparator.reverseOrder())
            .thenComparing(BodyJson::name)
            .thenComparing(BodyJson::code);

    private final Comparator<BodyJson> rising;
    private final Comparator<BodyJson> falling;

    <T extends Comparable<T>> BodyOrder(Function<BodyJson, @Nullable T> value) {
        this.rising = Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder()));
        this.falling = Comparator.comparing(value, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    /** The words for them, with a minus where the greatest comes first. */
    static List<String> words() {
        return Arrays.stream(values())
                .flatMap(order -> Stream.of(order.word(), '-' + order.word()))
                .toList();
    }

    /** @param word one of {@link #words} */
    static Comparator<BodyJson> of(String word) {
        boolean isFalling = word.startsWith("-");
        BodyOrder order = valueOf(word.substring(isFalling ? 1 : 0).toUpperCase(Locale.ROOT));
        return (isFalling ? order.falling : order.rising).thenComparing(AMONG_EQUALS);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
