package opencredit.data.store.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.ledger.Party;
import opencredit.data.record.Fen;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code record} that say what a disclosure says: each version has its own. {@code staged} and
 * {@code former} have them too. Every statement that writes a version names them by these lists, so that a column is
 * added here alone. What a record has from the ledger (id, version, moments) each statement gives itself.
 */
public enum RecordColumn {
    VISIBLE_UNTIL((it, numbers) -> end(it.window().until())),
    AMOUNT((it, numbers) -> fen(it.amount())),
    NUMBER((it, numbers) -> DocumentNumber.hash(it.documentNumber())),
    DECISION_DATE((it, numbers) -> it.decisionDate()),
    AUTHORITY((it, numbers) -> numbers.authority()),
    CATEGORY_SET((it, numbers) -> numbers.categories()),
    SUBJECT((it, numbers) -> it.subject().identity()),
    REGION((it, numbers) -> it.region()),
    COUNTERPARTY((it, numbers) -> identity(it.counterparty())),
    PUBLISHER((it, numbers) -> numbers.publisher()),
    STATE((it, numbers) -> it.standing().state()),
    VALID_FROM((it, numbers) -> it.standing().from()),
    VALID_UNTIL((it, numbers) -> it.standing().until()),
    MISSING_SET((it, numbers) -> numbers.missing()),
    BREACH((it, numbers) -> it.standing().breach()),
    ANSWER_SET((it, numbers) -> numbers.answers()),
    SECOND_PERSON((it, numbers) -> it.standing().secondPerson());

    /** All, as a list of columns. */
    public static final String ALL = each("");

    /** All, as parameters that a statement binds by the columns' names. */
    public static final String BOUND = each(":");

    private final BiFunction<Disclosure, SharedNumbers, @Nullable Object> value;

    RecordColumn(BiFunction<Disclosure, SharedNumbers, @Nullable Object> value) {
        this.value = value;
    }

    /** All, as columns of what a statement calls {@code table}. */
    public static String allOf(String table) {
        return each(table + ".");
    }

    /** The name of the column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the column, in the Java type as which the column is read. */
    public @Nullable Object value(Disclosure disclosure, SharedNumbers numbers) {
        return value.apply(disclosure, numbers);
    }

    private static String each(String before) {
        return Arrays.stream(values()).map(column -> before + column.column()).collect(Collectors.joining(", "));
    }

    /** The latest time of all stands for no end, as it does in the driver. */
    private static OffsetDateTime end(@Nullable Instant until) {
        return until == null ? OffsetDateTime.MAX : until.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long fen(@Nullable BigDecimal amount) {
        return amount == null ? null : Fen.of(amount);
    }

    private static @Nullable String identity(@Nullable Party party) {
        return party == null ? null : party.identity();
    }
}
