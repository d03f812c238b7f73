package opencredit.data.intake.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.intake.NaturalKeys;
import opencredit.data.intake.cells.Dates;
import opencredit.data.intake.cells.Texts;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.decode.Row;
import opencredit.data.intake.people.Claim;
import opencredit.data.intake.people.Protection;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** One row on its way to a disclosure. */
final class RowDraft {
    /** Fields whose text identifies the record: a number of a person there cannot be masked without losing the record. */
    private static final List<Role> KEY_TEXTS =
            List.of(Role.SUBJECT_NAME, Role.DOCUMENT_NUMBER, Role.LICENCE_NUMBER, Role.AUTHORITY_NAME);

    /** No public body of the People's Republic decided anything before its first day. */
    private static final LocalDate FIRST_DECISION = LocalDate.of(1949, 10, 1);

    /**
     * Of a name or of several, in characters: longer than any column publishes, so that the cut shows nowhere, and short
     * enough to be looked for in every text.
     */
    private static final int LONGEST_CLAIM = 1_000;

    private final Dataset dataset;
    private final CodeReaders codes;
    private final Cells cells;
    private final Instant now;

    RowDraft(Dataset dataset, CodeReaders codes, Row row, Layout layout, Instant now) {
        this.dataset = dataset;
        this.codes = codes;
        this.cells = new Cells(dataset, row, layout);
        this.now = now;
    }

    void flagRow(String code) {
        cells.flagRow(code);
    }

    Verdict verdict(NaturalKeys keys, boolean includeEnded) {
        Optional<Verdict.Refused> missing = missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        Optional<LocalDate> decision = decisionDate();
        if (decision.isEmpty()) {
            return new Verdict.Refused("broken-date", cells.header(Role.DECISION_DATE));
        }
        Protection protection = new Protection(claim(), cells.dropped(), cells.certificates());
        for (Role role : KEY_TEXTS) {
            if (protection.holdsNumber(cells.value(role))) {
                return new Verdict.Refused("personal-number-in-key", cells.header(role));
            }
        }
        return disclosed(protection, decision.get(), keys, includeEnded);
    }

    private Optional<Verdict.Refused> missing() {
        List<Field> fields = dataset.fields();
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).required() == Required.REFUSE
                    && cells.value(field).isEmpty()) {
                return Optional.of(new Verdict.Refused(missingCode(fields.get(field)), cells.header(field)));
            }
        }
        return Optional.empty();
    }

    private static String missingCode(Field field) {
        return switch (field.role()) {
            case SUBJECT_NAME -> "missing-name";
            case DOCUMENT_NUMBER -> "missing-number";
            case AUTHORITY_NAME -> "missing-authority";
            case DECISION_DATE -> "missing-date";
            case null, default -> "missing:" + field.name();
        };
    }

    private Optional<LocalDate> decisionDate() {
        return Dates.read(cells.value(Role.DECISION_DATE)).filter(date -> !date.equals(Dates.LONG_TERM));
    }

    private Claim claim() {
        return new Claim(
                Texts.cut(cells.value(Role.SUBJECT_NAME), LONGEST_CLAIM),
                statedKind(),
                cells.value(Role.SUBJECT_CODE),
                Texts.cut(cells.value(Role.REPRESENTATIVE), LONGEST_CLAIM));
    }

    private @Nullable SubjectKind statedKind() {
        int field = cells.place(Role.SUBJECT_KIND);
        String cell = field < 0 ? "" : cells.value(field);
        if (cell.isEmpty()) {
            return null;
        }
        List<String> values =
                codes.of(field, cells.layout().edition()).read(cell).values();
        for (SubjectKind kind : SubjectKind.values()) {
            if (values.contains(kind.wire())) {
                return kind;
            }
        }
        return null;
    }

    private Verdict disclosed(Protection protection, LocalDate decision, NaturalKeys keys, boolean includeEnded) {
        Values values = new Values(codes, cells, protection);
        Fields fields = new Fields(dataset, cells, protection, values);
        Parties parties = new Parties(dataset, cells, protection, values);
        flagDecision(decision);
        Disclosure disclosure = disclosure(decision, fields, parties, keys);
        String ended = Windows.ended(dataset, disclosure.window().until(), fields.state(), now);
        if (ended == null || (includeEnded && ended.equals("window-ended"))) {
            return new Verdict.Published(disclosure, cells.flags());
        }
        return new Verdict.Ended(disclosure.key(), ended);
    }

    private void flagDecision(LocalDate decision) {
        if (decision.isAfter(LocalDate.ofInstant(now, Windows.CHINA))) {
            cells.flag("future-date", cells.place(Role.DECISION_DATE));
        }
        if (decision.isBefore(FIRST_DECISION)) {
            cells.flag("implausible-date", cells.place(Role.DECISION_DATE));
        }
    }

    private Disclosure disclosure(LocalDate decision, Fields fields, Parties parties, NaturalKeys keys) {
        Party subject = parties.subject();
        Party authority = parties.authority();
        Party publisher = parties.publisher();
        return new Disclosure(
                dataset.id(),
                keys.of(dataset, keyValues()),
                subject,
                null,
                authority,
                publisher,
                Regions.of(authority.code(), subject.code()),
                fields.categories(),
                fields.title(),
                fields.documentNumber(),
                decision,
                fields.amount(),
                Windows.of(dataset.window(), decision, fields.deadline()),
                cells.layout().edition(),
                cells.flags().stream().map(Flag::name).toList(),
                Disclosure.Standing.NONE,
                fields.others());
    }

    /** Unmasked: they go into the keyed hash and nowhere else. */
    private Map<Role, String> keyValues() {
        Map<Role, String> values = new EnumMap<>(Role.class);
        for (Role role : dataset.key()) {
            values.put(role, cells.value(role));
        }
        return values;
    }
}
