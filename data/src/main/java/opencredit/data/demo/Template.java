package opencredit.data.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.demo.Sample.Line;
import opencredit.data.demo.party.DemoParty;
import opencredit.data.demo.party.DemoWords;
import opencredit.data.demo.party.DemoWords.Place;
import opencredit.data.demo.party.SampleParty;
import opencredit.data.demo.text.Cell;
import opencredit.data.demo.text.DemoAmounts;
import opencredit.data.demo.text.DemoPlaces;
import opencredit.data.demo.text.DemoRow;
import opencredit.data.demo.text.Numbering;
import opencredit.data.demo.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sample, ready to be written again and again about others.
 *
 * @param counterparty null where the row has none
 * @param authority of which each place has its own
 * @param written when the sample's row was decided
 * @param project the number that the stages of a project share; empty of what is no stage
 * @param references the datasets to which the row refers
 * @param changes what is said of the same disclosure later, one after the other
 */
record Template(
        SampleParty subject,
        @Nullable SampleParty counterparty,
        SampleParty authority,
        LocalDate written,
        String project,
        AgeRange ages,
        Set<String> references,
        List<Cell> cells,
        List<Template> changes) {
    /** A year of a column is a year, and no other number, when it is so near to that of the decision. */
    private static final int NEAR = 5;

    /** Reads a row and those that change it; {@code sectors} gives each prefix and tail its number. */
    static Template of(
            Sample sample, List<Line> told, DemoWords words, BiFunction<String, String, SampleParty.Sector> sectors) {
        List<Template> rows = told.stream()
                .map(line -> of(sample, line, words, sectors, List.of()))
                .toList();
        return of(sample, told.getFirst(), words, sectors, rows.subList(1, rows.size()));
    }

    private static Template of(
            Sample sample,
            Line line,
            DemoWords words,
            BiFunction<String, String, SampleParty.Sector> sectors,
            List<Template> changes) {
        String start = words.city().name() + DemoWords.MARK;
        return new Template(
                who(line, Role.SUBJECT_NAME, Role.SUBJECT_CODE, start, sectors),
                line.of(Role.COUNTERPARTY_NAME).isEmpty()
                        ? null
                        : who(line, Role.COUNTERPARTY_NAME, Role.COUNTERPARTY_CODE, start, sectors),
                who(line, Role.AUTHORITY_NAME, Role.AUTHORITY_CODE, start, sectors),
                line.decided(),
                sample.dataset().stages() == null ? "" : line.of(Role.DOCUMENT_NUMBER),
                AgeRange.of(sample, line, !changes.isEmpty()),
                Set.copyOf(references(sample, line).values()),
                cells(sample, line, words.city()),
                changes);
    }

    private static SampleParty who(
            Line line, Role name, Role code, String start, BiFunction<String, String, SampleParty.Sector> sectors) {
        return line.read(name, text -> SampleParty.of(text, line.of(code), start, sectors));
    }

    /** The datasets of the numbers to which a row refers. */
    private static Map<String, String> references(Sample sample, Line line) {
        Map<String, String> references = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (sample.fields().get(i).type() instanceof FieldType.Reference(String dataset, FieldType.Tie tie)
                    && !line.cells().get(i).isEmpty()) {
                references.put(line.cells().get(i), dataset);
            }
        }
        return references;
    }

    private static List<Cell> cells(Sample sample, Line line, Place city) {
        Times times = new Times(line.decided());
        DemoAmounts amounts = new DemoAmounts();
        Map<Integer, Cell> known = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Field field = sample.fields().get(i);
            Cell.Part part =
                    line.<Cell.@Nullable Part>read(i, text -> value(field, text, line.decided(), times, amounts));
            if (part != null) {
                known.put(i, Cell.of(part));
            }
        }
        // after all amounts are known
        Map<String, Cell.Part> words = words(line, city);
        references(sample, line)
                .forEach((number, dataset) ->
                        words.put(number, row -> row.references().getOrDefault(dataset, "")));
        DemoPlaces places = new DemoPlaces(words, times, amounts);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = known.get(i);
            cells.add(cell == null ? line.read(i, places::cell) : cell);
        }
        return List.copyOf(cells);
    }

    /** The value of a cell without places in it: an amount, or a year alone. Null for any other text. */
    private static Cell.@Nullable Part value(
            Field field, String text, LocalDate decided, Times times, DemoAmounts amounts) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case FieldType.Money money ->
                amounts.column(text, money.columnUnit().powerOfTen());
            case FieldType.Text _ -> field.role() == Role.PERIOD ? year(text, decided, times) : null;
            case FieldType.WholeNumber _ -> year(text, decided, times);
            case FieldType.Code _, FieldType.Date _, FieldType.CreditCode _, FieldType.Decimal _ -> null;
            case FieldType.YesNo _, FieldType.Link _, FieldType.Count _ -> null;
            case FieldType.DatasetId _, FieldType.Reference _ -> null;
        };
    }

    private static Cell.@Nullable Part year(String text, LocalDate decided, Times times) {
        boolean isYear = text.matches("\\d{4}") && Math.abs(Integer.parseInt(text) - decided.getYear()) <= NEAR;
        return isYear ? times.year(Integer.parseInt(text)) : null;
    }

    /** What in the row's texts stands for somebody or something that differs. */
    private static Map<String, Cell.Part> words(Line line, Place city) {
        Map<String, Cell.Part> words = new HashMap<>();
        words.put(line.of(Role.SUBJECT_NAME), row -> row.subject().name());
        words.put(line.of(Role.SUBJECT_CODE), row -> row.subject().code());
        words.put(line.of(Role.REPRESENTATIVE), row -> row.subject().representative());
        words.put(line.of(Role.COUNTERPARTY_NAME), row -> counterparty(row).name());
        words.put(line.of(Role.COUNTERPARTY_CODE), row -> counterparty(row).code());
        words.put(line.of(Role.AUTHORITY_NAME), row -> row.authority().name());
        words.put(line.of(Role.AUTHORITY_CODE), row -> row.authority().code());
        for (Role number : List.of(Role.DOCUMENT_NUMBER, Role.LICENCE_NUMBER)) {
            if (!line.of(number).isEmpty()) {
                words.put(line.of(number), line.read(number, text -> Numbering.of(text, city)));
            }
        }
        words.remove("");
        return words;
    }

    private static DemoParty counterparty(DemoRow row) {
        return Objects.requireNonNull(row.counterparty(), "a sample with a counterparty draws one");
    }
}
