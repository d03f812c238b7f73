package opencredit.data.intake.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.intake.cells.Texts;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.dates.Dates;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.value.Cells;
import opencredit.data.intake.value.CodeReaders;
import opencredit.data.intake.value.Flag;
import opencredit.data.intake.value.Regions;
import opencredit.data.intake.value.ReturnedCells;
import opencredit.data.intake.value.RowFields;
import opencredit.data.intake.value.RowParties;
import opencredit.data.intake.value.Values;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.people.name.BodyName;
import opencredit.data.people.name.JudgedNames;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.Judgement;
import opencredit.data.rule.LastDay;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** One row on its way to a disclosure. */
final class RowDraft {
    /** No public body of the People's Republic decided anything before its first day. */
    private static final LocalDate FIRST_DECISION = LocalDate.of(1949, 10, 1);

    /**
     * Of a name or of several, in characters: longer than any column publishes, so that the cut shows nowhere, and short
     * enough to be looked for in every text.
     */
    private static final int LONGEST_CLAIM = 1_000;

    private final Dataset dataset;
    private final CodeReaders codes;
    private final JudgedNames bodies;
    private final Cells cells;
    private final KeyValues key;
    private final Instant now;

    RowDraft(Dataset dataset, CodeReaders codes, JudgedNames bodies, Row row, Layout layout, Instant now) {
        this.dataset = dataset;
        this.codes = codes;
        this.bodies = bodies;
        this.cells = new Cells(dataset, row, layout);
        this.now = now;
        this.key = new KeyValues(dataset, codes, cells, today());
    }

    void flagRow(String code) {
        cells.flagRow(code);
    }

    void flag(String code, Role role) {
        cells.flag(code, cells.place(role));
    }

    /** Why the row is not one of these bodies', whose name and code stand in it afterwards; none where all may submit. */
    Optional<Verdict.Refused> foreign(@Nullable OwnBodies own) {
        return own == null ? Optional.empty() : new Whose(cells, own).refusal();
    }

    /** @param standards by which grades may be given; null of whoever does not rate */
    Verdict verdict(NaturalKeys keys, PersonMarks marks, @Nullable Standards standards, boolean includeEnded) {
        Optional<Verdict.Refused> missing = key.lostDigits().or(this::missing);
        if (missing.isPresent()) {
            return missing.get();
        }
        Dates.Reading reading = Dates.reading(cells.value(Role.DECISION_DATE));
        LocalDate decision = reading.date();
        if (decision == null || decision.equals(Dates.LONG_TERM)) {
            return new Verdict.Refused(reading.code(), cells.header(Role.DECISION_DATE));
        }
        if (isFuture(decision)) {
            return new Verdict.Refused("future-date", cells.header(Role.DECISION_DATE));
        }
        if (reading.flag() != null) {
            cells.flag(reading.flag(), cells.place(Role.DECISION_DATE));
        }
        Protection protection = protection();
        Optional<Verdict.Refused> refused = refused(protection);
        if (refused.isPresent()) {
            return refused.get();
        }
        UUID id = keys.of(dataset, key.byRole());
        RowFields fields = fields(protection);
        String over = Windows.ended(dataset, fields.text(Role.STATE));
        if (over != null) {
            return new Verdict.Ended(id, over);
        }
        if (standards == null) {
            return disclosed(id, protection, decision, fields, marks, includeEnded);
        }
        // by what a grade was given matters no more once it is over, and stands in the row only now
        return standards
                .refusal(dataset, cells)
                .<Verdict>map(groundless -> groundless)
                .orElseGet(() -> disclosed(id, protection, decision, fields(protection), marks, includeEnded));
    }

    private Protection protection() {
        return new Protection(claim(), counterpartyClaim(), cells.concealed(), cells.dropped(), cells.certificates());
    }

    List<String> returned(Row row, Layout layout) {
        return new ReturnedCells(dataset.fields(), codes, cells, protection(), bodies, today()).of(row, layout);
    }

    /** Who submits the row, as it would be published. */
    @Nullable
    Party publisher() {
        Protection protection = protection();
        Values values = new Values(codes, cells, protection, today());
        return new RowParties(dataset, cells, protection, values, bodies).publisher();
    }

    private Optional<Verdict.Refused> refused(Protection protection) {
        Optional<Verdict.Refused> broken = key.brokenDate();
        if (broken.isPresent()) {
            return broken;
        }
        Optional<Role> personal = key.personal(protection);
        if (personal.isPresent()) {
            return Optional.of(new Verdict.Refused("personal-number-in-key", cells.header(personal.get())));
        }
        if (bodies.of(cells.value(Role.AUTHORITY_NAME)) == BodyName.NONE) {
            return Optional.of(new Verdict.Refused("implausible-authority", cells.header(Role.AUTHORITY_NAME)));
        }
        if (!dataset.subjects().contains(protection.subject().kind())) {
            return Optional.of(new Verdict.Refused("subject-kind", cells.header(Role.SUBJECT_NAME)));
        }
        return new BodyStatistics(dataset, cells).refusal();
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
            case null -> of(field);
            case SUBJECT_CODE, SUBJECT_KIND, COUNTERPARTY_NAME, COUNTERPARTY_CODE, COUNTERPARTY_KIND -> of(field);
            case REPRESENTATIVE, CONCEALED_PERSON, CERTIFICATE_NUMBER, AUTHORITY_CODE -> of(field);
            case PUBLISHER_NAME, PUBLISHER_CODE, CATEGORY, SECOND_CATEGORY, TITLE, LICENCE_NUMBER -> of(field);
            case PERIOD, AMOUNT, VALID_FROM, VALID_UNTIL, PUBLICITY_DEADLINE, SEVERITY -> of(field);
            case PROCEDURE, LEGAL_BASIS, STATE -> of(field);
        };
    }

    private static String of(Field field) {
        return "missing:" + field.name();
    }

    private Claim claim() {
        return new Claim(
                Texts.cut(cells.value(Role.SUBJECT_NAME), LONGEST_CLAIM),
                statedKind(Role.SUBJECT_KIND),
                cells.value(Role.SUBJECT_CODE),
                Texts.cut(cells.value(Role.REPRESENTATIVE), LONGEST_CLAIM));
    }

    /** The representative of a row is the subject's. */
    private Claim counterpartyClaim() {
        return new Claim(
                Texts.cut(cells.value(Role.COUNTERPARTY_NAME), LONGEST_CLAIM),
                statedKind(Role.COUNTERPARTY_KIND),
                cells.value(Role.COUNTERPARTY_CODE),
                "");
    }

    private @Nullable SubjectKind statedKind(Role role) {
        int field = cells.place(role);
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

    private RowFields fields(Protection protection) {
        return new RowFields(dataset, cells, protection, new Values(codes, cells, protection, today()));
    }

    private Verdict disclosed(
            UUID id,
            Protection protection,
            LocalDate decision,
            RowFields fields,
            PersonMarks marks,
            boolean includeEnded) {
        Values values = new Values(codes, cells, protection, today());
        RowParties parties = new RowParties(dataset, cells, protection, values, bodies);
        Optional<Field> unread = fields.unread();
        if (unread.isPresent()) {
            return new Verdict.Refused(
                    "broken-link", cells.header(dataset.fields().indexOf(unread.get())));
        }
        Judgement judgement = Judgement.of(dataset.window(), fields.facts(decision));
        if (!judgement.published()) {
            // whatever of it is shown stays: only a withdrawal, which gives its reason, takes a record away
            return new Verdict.Refused("not-publishable", cells.header(Role.CATEGORY));
        }
        flagDeadline(judgement.last());
        Disclosure.Window window = Windows.of(judgement);
        if (!includeEnded && Windows.hasEnded(window, now)) {
            return new Verdict.Ended(id, "window-ended");
        }
        flagDecision(decision);
        Disclosure disclosure = disclosure(id, decision, fields, parties, window);
        return new Verdict.Published(
                disclosure, cells.flags(), isPersons(disclosure.subject()) ? marks.of(cells) : null);
    }

    private static boolean isPersons(Party subject) {
        return subject.kind() == SubjectKind.PERSON || subject.name().contains("*");
    }

    private void flagDeadline(LastDay last) {
        if (last.flag() != null) {
            cells.flag(last.flag(), cells.place(Role.PUBLICITY_DEADLINE));
        }
    }

    /** A decision of a future day would lead lists, lengthen windows and replace every rating until then. */
    private boolean isFuture(LocalDate decision) {
        return decision.isAfter(today());
    }

    private LocalDate today() {
        return CityTime.day(now);
    }

    private void flagDecision(LocalDate decision) {
        if (decision.isBefore(FIRST_DECISION)) {
            cells.flag("implausible-date", cells.place(Role.DECISION_DATE));
        }
    }

    private Disclosure disclosure(
            UUID id, LocalDate decision, RowFields fields, RowParties parties, Disclosure.Window window) {
        Party subject = parties.subject();
        Party counterparty = parties.counterparty();
        Party authority = parties.authority();
        Party publisher = parties.publisher();
        String number = fields.text(Role.DOCUMENT_NUMBER);
        return new Disclosure(
                dataset.id(),
                id,
                subject,
                counterparty,
                authority,
                publisher,
                Regions.of(authority.code(), subject.code()),
                fields.categories(),
                fields.text(Role.TITLE),
                number == null ? "" : number,
                decision,
                fields.amount(),
                window,
                cells.layout().edition(),
                cells.flags().stream().map(Flag::name).toList(),
                fields.standing(),
                fields.others());
    }
}
