package opencredit.api.service;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure of any dataset, made from its definition alone, with every field it publishes. Number {@code n} is always
 * the same, and has parties, numbers and words of its own.
 */
public final class Plausible {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final Instant UNTIL = Instant.parse("2029-01-01T16:00:00Z");
    private static final String AMOUNT = "1234.00";

    private final Dataset dataset;
    private final Datasets datasets;
    private final int n;
    /** What every text ends with. */
    private final String end;

    private Plausible(Dataset dataset, Datasets datasets, int n, String end) {
        this.end = end;
        this.dataset = dataset;
        this.datasets = datasets;
        this.n = n;
    }

    /** Disclosure {@code n} of a dataset. */
    public static Disclosure of(Dataset dataset, Datasets datasets, int n) {
        return new Plausible(dataset, datasets, n, "").disclosure();
    }

    /** The same with a text of the test's own: it is in every name, number, title and free text, and is every link. */
    public static Disclosure saying(String text, Dataset dataset, Datasets datasets, int n) {
        return new Plausible(dataset, datasets, n, text).disclosure();
    }

    /** What stands in every free text of disclosure {@code n} that is long enough, and in no other. */
    public static String word(int n) {
        return "独" + n + "字";
    }

    private Disclosure disclosure() {
        TreeMap<String, Object> fields = new TreeMap<>();
        dataset.own().forEach(field -> fields.put(field.name(), value(field)));
        return new Disclosure(
                dataset.id(),
                UUID.nameUUIDFromBytes((dataset.id() + n).getBytes(StandardCharsets.UTF_8)),
                party("91371300", "有限公司", Role.SUBJECT_CODE, kind()),
                has(Role.COUNTERPARTY_NAME)
                        ? party("92371300", "合作社", Role.COUNTERPARTY_CODE, SubjectKind.ORGANIZATION)
                        : null,
                party("11371300", "局", Role.AUTHORITY_CODE, null),
                has(Role.PUBLISHER_NAME) ? party("12371300", "信息中心（演示数据）", Role.PUBLISHER_CODE, null) : null,
                "371300",
                categories(),
                has(Role.TITLE) ? (String) fields.get(field(Role.TITLE).name()) : null,
                has(Role.DOCUMENT_NUMBER) ? number() : "",
                DAY,
                has(Role.AMOUNT) ? new BigDecimal(AMOUNT) : null,
                new Disclosure.Window(UNTIL, "2026/general", false),
                dataset.editions().getFirst().id(),
                List.of(),
                standing(fields),
                fields);
    }

    private boolean has(Role role) {
        return dataset.published().stream().anyMatch(field -> field.role() == role);
    }

    private Field field(Role role) {
        return dataset.field(role).orElseThrow();
    }

    private Party party(String prefix, String suffix, Role code, @Nullable SubjectKind kind) {
        String number = has(code) ? Fictional.code(prefix, n) : null;
        return new Party("临沂示例" + n + "号" + suffix + end, number, kind);
    }

    private SubjectKind kind() {
        List<SubjectKind> kinds = dataset.subjects();
        return kinds.isEmpty() || kinds.contains(SubjectKind.ORGANIZATION)
                ? SubjectKind.ORGANIZATION
                : kinds.getFirst();
    }

    private List<String> categories() {
        return has(Role.CATEGORY) && field(Role.CATEGORY).type() instanceof FieldType.Code(String list, boolean several)
                ? List.of(code(list))
                : List.of();
    }

    private Disclosure.Standing standing(TreeMap<String, Object> fields) {
        return Disclosure.Standing.NONE
                .inState(has(Role.STATE) ? (String) fields.get(field(Role.STATE).name()) : null)
                .inForce(has(Role.VALID_FROM) ? DAY : null, has(Role.VALID_UNTIL) ? DAY : null);
    }

    private Object value(Field field) {
        return switch (field.type()) {
            case FieldType.Text(int maximum) -> text(field, maximum);
            case FieldType.Code(String list, boolean several) -> several ? List.of(code(list)) : code(list);
            case FieldType.Date() -> DAY.toString();
            case FieldType.Money(FieldType.Unit unit) -> AMOUNT;
            case FieldType.CreditCode() -> Fictional.code("91371300", n);
            case FieldType.WholeNumber() -> 12L;
            case FieldType.Decimal(int decimals) ->
                BigDecimal.valueOf(98).setScale(decimals).toPlainString();
            case FieldType.YesNo() -> Boolean.TRUE;
            case FieldType.Link() -> end.isEmpty() ? "https://example.org/" + n : end;
            case FieldType.Count(int least, boolean total) -> least * 3L;
            case FieldType.DatasetId() -> dataset.id();
            case FieldType.Reference(String other, FieldType.Tie tie) -> number();
        };
    }

    private String number() {
        return "临示测〔2026〕" + n + "号" + end;
    }

    private String text(Field field, int maximum) {
        if (!end.isEmpty()) {
            return end;
        }
        String text = (field.example() == null ? "" : field.example()) + word(n);
        return text.length() <= maximum ? text : word(n).substring(0, Math.min(maximum, word(n).length()));
    }

    /** A state that does not end the record. */
    private String code(String list) {
        return datasets.codes(list).codes().stream()
                .map(CodeList.Code::value)
                .filter(value -> !dataset.ends().containsKey(value))
                .findFirst()
                .orElseThrow();
    }
}
