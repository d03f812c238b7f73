package opencredit.api.portal.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.read.FieldRow.Value;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.DuePromises;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.subject.CreditCode;

/** A record's public fields in words, in the order of its dataset's definition. Immutable; for one reader. */
public final class RecordRows {
    /** What tells one record of an archive's section from the next. */
    private static final Set<Role> TELLING =
            Set.of(Role.AUTHORITY_NAME, Role.CATEGORY, Role.STATE, Role.PERIOD, Role.VALID_FROM, Role.VALID_UNTIL);

    private final Datasets datasets;
    private final Titles titles;
    private final PageView view;
    private final DuePromises due;

    /** @param today on which promises are overdue that were due before */
    RecordRows(Datasets datasets, PageView view, LocalDate today) {
        this.datasets = datasets;
        this.titles = new Titles(datasets, view.reader().language());
        this.view = view;
        this.due = new DuePromises(datasets, today);
    }

    /** Those that hold something. */
    public List<FieldRow> of(Data record) {
        return rows(fields(record), record);
    }

    /** Titles of those that hold nothing. */
    public List<String> empty(Data record) {
        return fields(record)
                .filter(field -> row(field, record).isEmpty())
                .map(this::title)
                .toList();
    }

    /** The few that say what the record comes to: its state and time, and what its dataset cannot be without. */
    public List<FieldRow> brief(Data record) {
        return rows(fields(record).filter(RecordRows::isTelling), record).stream()
                .map(row -> row.field().role() == Role.STATE && isOverdue(record) ? overdue(row) : row)
                .toList();
    }

    private List<FieldRow> rows(Stream<Field> fields, Data record) {
        return fields.map(field -> row(field, record)).flatMap(Optional::stream).toList();
    }

    /** Whether a dataset's records stand in that section of an archive. */
    public boolean feeds(String dataset, String section) {
        return datasets.find(dataset)
                .filter(found -> Arrays.stream(ArchiveSection.values())
                        .anyMatch(each -> each.wire().equals(section) && found.feeds(each)))
                .isPresent();
    }

    /** How an entry of a timeline weighs, for its colour; {@link #word} says it in words. */
    public String tone(Data record) {
        if (reportsBreach(record)) {
            return "grave";
        }
        ArchiveSection section =
                datasets.find(record.text("/dataset")).map(Dataset::archive).orElse(null);
        return switch (section) {
            case null -> "plain";
            case PENALTIES, LISTS, DISHONESTY, REPORTED -> "grave";
            case PROMISES -> promise(record);
            case HONOURS -> "good";
            case MEASURES -> "open";
            case LICENCES, RATINGS -> "plain";
        };
    }

    private String promise(Data record) {
        String state =
                record.text("/fields/" + stateField(record).map(Field::name).orElse(""));
        return switch (state) {
            case "broken" -> "grave";
            case "kept" -> "good";
            default -> "open";
        };
    }

    /** What an entry is: the dataset's title, with its state where it has one. */
    public String word(Data record) {
        String title = titles.of(record.text("/dataset"));
        String word = stateField(record)
                .flatMap(field -> row(field, record))
                .map(row -> title + view.say("：", ": ") + row.text())
                .orElse(title);
        if (isOverdue(record)) {
            return word + view.say("，已逾期", ", overdue");
        }
        return reportsBreach(record) ? word + view.say("，报告违约", ", breach reported") : word;
    }

    /** Whether it is a promise that is open though it was due. */
    public boolean isOverdue(Data record) {
        return due.isOverdue(record);
    }

    private FieldRow overdue(FieldRow row) {
        return new FieldRow(row.field(), row.title(), List.of(Value.of(row.text() + view.say("（已逾期）", " (overdue)"))));
    }

    /** Whether a record reports, by its dataset's definition, that its subject broke an agreement. */
    public boolean reportsBreach(Data record) {
        return datasets.find(record.text("/dataset"))
                .map(Dataset::breach)
                .filter(breach -> breach.isOwn(field -> record.text("/fields/" + field)))
                .isPresent();
    }

    /** What the stage of a project is called. */
    public String stage(Data stage) {
        return datasets.find(stage.text("/dataset"))
                .flatMap(dataset -> datasets.codes(dataset, Role.CATEGORY))
                .map(list -> titles.code(list.id(), stage.text("/stage")))
                .orElse("");
    }

    private Optional<Field> stateField(Data record) {
        return datasets.find(record.text("/dataset")).flatMap(dataset -> dataset.field(Role.STATE));
    }

    private static boolean isTelling(Field field) {
        Role role = field.role();
        return role == null ? field.required() == Required.REFUSE : TELLING.contains(role);
    }

    private Stream<Field> fields(Data record) {
        return datasets.find(record.text("/dataset")).stream().flatMap(dataset -> dataset.published().stream());
    }

    private String title(Field field) {
        return view.say(field.heading());
    }

    private Optional<FieldRow> row(Field field, Data record) {
        List<Value> values = new ArrayList<>();
        JsonNode found = record.json();
        for (String member : field.path()) {
            found = found.path(member);
        }
        for (JsonNode one : each(found)) {
            values.add(value(field, one, record));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new FieldRow(field, title(field), values));
    }

    private static List<JsonNode> each(JsonNode node) {
        if (node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.textValue().isEmpty())) {
            return List.of();
        }
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private Value value(Field field, JsonNode node, Data record) {
        String text = node.asText();
        return switch (field.type()) {
            case FieldType.Text plain -> Value.of(text);
            case FieldType.Code code -> Value.of(titles.code(code.list(), text));
            case FieldType.Date day -> Value.of(view.written().day(text));
            case FieldType.Money money -> Value.of(view.written().fullAmount(text));
            case FieldType.CreditCode code -> code(field, text);
            case FieldType.WholeNumber number -> Value.of(view.written().number(node.asLong()));
            case FieldType.Count(int step, boolean total) -> Value.of(people(node.asLong(), step));
            case FieldType.Decimal decimal -> Value.of(text);
            case FieldType.YesNo flag -> Value.of(node.asBoolean() ? view.say("是", "Yes") : view.say("否", "No"));
            case FieldType.Link link -> link(text);
            case FieldType.DatasetId id -> new Value(titles.of(text), view.to("/datasets/" + text), false);
            case FieldType.Reference reference -> reference(field, text, record);
        };
    }

    /** A step of counts, from where it begins to where it ends. */
    private String people(long first, int step) {
        return view.written().number(first)
                + view.say("至", " to ")
                + view.written().number(first + step - 1);
    }

    /** An address that a browser would run instead of following is none. */
    private static Value link(String address) {
        return address.matches("(?i)https?://.*") ? new Value(address, address, true) : Value.of(address);
    }

    /** A subject's code leads to its archive, if it identifies a subject; an authority's may have none. */
    private Value code(Field field, String code) {
        boolean hasArchive = field.role() == Role.SUBJECT_CODE || field.role() == Role.COUNTERPARTY_CODE;
        return hasArchive && CreditCode.isValid(code)
                ? new Value(code, view.to("/subjects/" + QueryStrings.encode(code)), false)
                : Value.of(code);
    }

    private Value reference(Field field, String number, Data record) {
        return record.list("/related").stream()
                .filter(related -> related.text("/field").equals(field.name()))
                .findFirst()
                .map(related -> new Value(number, view.to("/records/" + related.text("/id")), false))
                .orElseGet(() -> Value.of(number + view.say("（现未公示）", " (not shown at present)")));
    }
}
