package opencredit.data.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.demo.Parties.Authority;
import opencredit.data.demo.Parties.Sector;
import opencredit.data.demo.Sample.Line;
import opencredit.data.demo.Words.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sample, ready to be written again and again about others.
 *
 * @param sector null where the row is about a person
 * @param oldest the most days that its decision may be past
 * @param movable whether counties have an authority like the sample's; otherwise {@code authority} is the only one
 */
record Template(@Nullable Sector sector, boolean movable, Authority authority, int oldest, List<Cell> cells) {
    /** Two years and nine months: the longest publication window is three years, and most of it lies ahead. */
    private static final int OLDEST = 1000;
    /** Data made today may be loaded this many days later, and is still shown. */
    private static final int MARGIN = 30;

    /** Reads a row; {@code sector} gives each prefix and tail its number. */
    static Template of(Sample sample, Line line, Words words, BiFunction<String, String, Sector> sector) {
        String code = line.of(Role.SUBJECT_CODE);
        String authority = line.of(Role.AUTHORITY_NAME);
        String start = words.city().name() + Words.MARK;
        boolean movable = authority.startsWith(start);
        String name = movable ? authority.substring(start.length()) : authority;
        LocalDate decided = LocalDate.parse(line.of(Role.DECISION_DATE), Cell.SLASHES);
        return new Template(
                code.isEmpty() ? null : sector.apply(code.substring(0, 2), tail(line.of(Role.SUBJECT_NAME), start)),
                movable,
                new Authority(name, line.of(Role.AUTHORITY_CODE), words.city()),
                oldest(sample, line, decided),
                cells(sample, line, words.city(), decided));
    }

    private static String tail(String name, String start) {
        if (name.startsWith(start)) {
            return name.substring(start.length());
        }
        throw new IllegalArgumentException("an organisation's name in a sample begins with " + start + ": " + name);
    }

    /** The authority of this kind for {@code place}. */
    Authority authority(Parties parties, Place place) {
        return movable ? parties.authority(authority.code().substring(0, 2), authority.name(), place) : authority;
    }

    /** So many that neither the window nor any date after the decision is over. */
    private static int oldest(Sample sample, Line line, LocalDate decided) {
        long days = sample.dataset()
                .window()
                .shortest()
                .map(window -> Math.min(OLDEST, window.toTotalMonths() * 30 - MARGIN))
                .orElse((long) OLDEST);
        for (int i = 0; i < line.cells().size(); i++) {
            if (sample.fields().get(i).type() instanceof FieldType.Date
                    && !line.cells().get(i).isEmpty()) {
                long until = ChronoUnit.DAYS.between(
                        decided, LocalDate.parse(line.cells().get(i), Cell.SLASHES));
                days = until > 0 ? Math.min(days, Math.max(1, until - MARGIN)) : days;
            }
        }
        return (int) days;
    }

    private static List<Cell> cells(Sample sample, Line line, Place city, LocalDate decided) {
        Map<String, Cell.Part> words = words(line, city);
        Set<Long> amounts = new HashSet<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (decimals(sample.fields().get(i)) >= 0 && !line.cells().get(i).isEmpty()) {
                amounts.add(yuan(line.cells().get(i), decimals(sample.fields().get(i))));
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            cells.add(cell(sample.fields().get(i), line.cells().get(i), words, decided, amounts));
        }
        return List.copyOf(cells);
    }

    private static Cell cell(
            Field field, String text, Map<String, Cell.Part> words, LocalDate decided, Set<Long> amounts) {
        int decimals = decimals(field);
        if (decimals < 0 || text.isEmpty()) {
            return Cell.of(text, words, decided, amounts);
        }
        long yuan = yuan(text, decimals);
        return Cell.of(row -> Cell.amount(yuan, decimals, row));
    }

    /** What in the row's texts stands for somebody or something that differs. */
    private static Map<String, Cell.Part> words(Line line, Place city) {
        Map<String, Cell.Part> words = new HashMap<>();
        words.put(line.of(Role.SUBJECT_NAME), row -> row.subject().name());
        words.put(line.of(Role.SUBJECT_CODE), row -> row.subject().code());
        words.put(line.of(Role.REPRESENTATIVE), row -> row.subject().representative());
        words.put(line.of(Role.AUTHORITY_NAME), row -> row.authority().name());
        words.put(line.of(Role.AUTHORITY_CODE), row -> row.authority().code());
        for (Role number : List.of(Role.DOCUMENT_NUMBER, Role.LICENCE_NUMBER)) {
            if (!line.of(number).isEmpty()) {
                words.put(line.of(number), Numbering.of(line.of(number), city));
            }
        }
        words.remove("");
        return words;
    }

    /** By how many decimals the column's unit is larger than a yuan; -1 where it holds no amount. */
    private static int decimals(Field field) {
        return switch (field.type()) {
            case FieldType.Money money -> money.columnUnit().powerOfTen();
            case FieldType.Text _, FieldType.Code _, FieldType.Date _, FieldType.CreditCode _ -> -1;
            case FieldType.WholeNumber _, FieldType.Decimal _, FieldType.YesNo _, FieldType.Link _ -> -1;
            case FieldType.Count _, FieldType.DatasetId _, FieldType.Reference _ -> -1;
        };
    }

    private static long yuan(String cell, int decimals) {
        return new BigDecimal(cell).movePointRight(decimals).longValueExact();
    }
}
