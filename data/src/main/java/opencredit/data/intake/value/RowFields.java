package opencredit.data.intake.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.SecondPerson;
import opencredit.data.dataset.money.BreachTerms;
import opencredit.data.intake.dates.Dates;
import opencredit.data.ledger.Disclosure;
import opencredit.data.people.Protection;
import opencredit.data.rule.RecordFacts;
import org.jspecify.annotations.Nullable;

/** The published values of one row that are no party's, by field and by role. */
public final class RowFields {
    private final Dataset dataset;
    private final Cells cells;
    private final Protection protection;
    private final Values values;
    private final SortedMap<String, Object> others = new TreeMap<>();
    private final Map<Role, Object> byRole = new EnumMap<>(Role.class);
    private @Nullable BigDecimal fineInText;

    public RowFields(Dataset dataset, Cells cells, Protection protection, Values values) {
        this.dataset = dataset;
        this.cells = cells;
        this.protection = protection;
        this.values = values;
        List<Field> fields = dataset.fields();
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).disclose() != Disclose.NEVER) {
                read(at, fields.get(at));
            }
        }
        new Totals(fields, cells).hideIn(others);
        compareFine();
    }

    private void read(int at, Field field) {
        switch (field.role()) {
            case null -> lookForFine(keep(field, values.read(at, field)));
            case SUBJECT_NAME, SUBJECT_CODE, SUBJECT_KIND, AUTHORITY_NAME, AUTHORITY_CODE -> {}
            case COUNTERPARTY_NAME, COUNTERPARTY_CODE, COUNTERPARTY_KIND, CONCEALED_PERSON, CERTIFICATE_NUMBER -> {}
            case PUBLISHER_NAME, PUBLISHER_CODE, DECISION_DATE -> {}
            case DOCUMENT_NUMBER, CATEGORY -> remember(field, values.read(at, field));
            case REPRESENTATIVE -> keepRepresentative(at, field);
            case SECOND_CATEGORY,
                    TITLE,
                    AMOUNT,
                    PUBLICITY_DEADLINE,
                    STATE,
                    LICENCE_NUMBER,
                    PERIOD,
                    VALID_FROM,
                    VALID_UNTIL -> keep(field, values.read(at, field));
            case SEVERITY, PROCEDURE, LEGAL_BASIS -> keep(field, values.read(at, field));
        }
    }

    private void remember(Field field, @Nullable Object value) {
        if (value != null && field.role() != null) {
            byRole.put(field.role(), value);
        }
    }

    private @Nullable Object keep(Field field, @Nullable Object value) {
        remember(field, value);
        if (value != null) {
            others.put(field.name(), value);
        }
        return value;
    }

    private void keepRepresentative(int at, Field field) {
        String name = protection.representative();
        if (name == null && !protection.isPerson()) {
            values.flagMissing(at, field);
        }
        if (name != null && field.type() instanceof FieldType.Text(int maximum)) {
            keep(field, values.cut(at, maximum, name));
        }
    }

    private void lookForFine(@Nullable Object value) {
        Optional<BigDecimal> stated = value instanceof String text ? FineInText.read(text) : Optional.empty();
        if (stated.isPresent()) {
            fineInText = stated.get();
        }
    }

    /**
     * A fine in the text that is not the one in the column: mostly yuan under a header of ten thousand yuan. The amount of
     * what is no fine is another, whatever fine its text speaks of.
     */
    private void compareFine() {
        BigDecimal amount = allCategories().contains(FineInText.CATEGORY) ? amount() : null;
        if (amount != null && fineInText != null && amount.compareTo(fineInText) != 0) {
            cells.flag("amount-differs", cells.place(Role.AMOUNT));
        }
    }

    /** A link that the row must have, and has none that anybody could follow. */
    public Optional<Field> unread() {
        return dataset.published().stream()
                .filter(field -> field.type() instanceof FieldType.Link && field.required() == Required.REFUSE)
                .filter(field -> !others.containsKey(field.name()))
                .findFirst();
    }

    public SortedMap<String, Object> others() {
        return others;
    }

    /** The role's published text, code or ISO date, or null. */
    @Nullable
    public String text(Role role) {
        return byRole.get(role) instanceof String text ? text : null;
    }

    @Nullable
    LocalDate date(Role role) {
        String iso = text(role);
        return iso == null ? null : LocalDate.parse(iso);
    }

    @Nullable
    public BigDecimal amount() {
        String yuan = text(Role.AMOUNT);
        return yuan == null ? null : new BigDecimal(yuan);
    }

    public List<String> categories() {
        return list(byRole.get(Role.CATEGORY));
    }

    private static List<String> list(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    public Disclosure.Standing standing() {
        return Disclosure.Standing.NONE
                .inState(text(Role.STATE))
                .inForce(date(Role.VALID_FROM), validUntil())
                .withBreach(reportsBreach())
                .withSecondPerson(needsSecondPerson());
    }

    private boolean needsSecondPerson() {
        SecondPerson rule = dataset.secondPerson();
        return rule != null && rule.isNeeded(this::stated);
    }

    /** The values of a field of codes. Categories are members of the record itself. */
    private List<String> stated(String name) {
        boolean isCategory = dataset.field(Role.CATEGORY)
                .map(Field::name)
                .filter(name::equals)
                .isPresent();
        return isCategory ? categories() : list(others.get(name));
    }

    private boolean reportsBreach() {
        BreachTerms breach = dataset.breach();
        return breach != null && breach.isOwn(field -> String.valueOf(others.getOrDefault(field, "")));
    }

    /** 长期 in force is without end, though the national standard writes a date for it. */
    private @Nullable LocalDate validUntil() {
        LocalDate until = date(Role.VALID_UNTIL);
        return Dates.LONG_TERM.equals(until) ? null : until;
    }

    /** The facts that decide how long the record is shown. */
    public RecordFacts facts(LocalDate decision) {
        return new RecordFacts(
                decision,
                allCategories(),
                text(Role.SEVERITY),
                text(Role.PROCEDURE),
                amount(),
                Stream.of(text(Role.TITLE), text(Role.LEGAL_BASIS))
                        .filter(Objects::nonNull)
                        .toList(),
                date(Role.PUBLICITY_DEADLINE),
                validUntil());
    }

    /** Older editions have a second column for a second category, over the same list. */
    private List<String> allCategories() {
        List<String> all = new ArrayList<>(categories());
        all.addAll(list(byRole.get(Role.SECOND_CATEGORY)));
        return all;
    }
}
