package opencredit.data.intake.columns;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.intake.cells.Texts;
import opencredit.data.intake.row.Row;
import opencredit.data.subject.Names;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows that hold no data from those that do. A row that may be a record never counts as none: a date and a document
 * number, or both parties of a decision, make it one, and only the columns that say which record it is can say that it is
 * a sample. A signature or a sum has hardly any of those columns filled; where they are, its word is what somebody wrote
 * for a name. What is left over is refused, and so is seen.
 */
public final class RowShape {
    /** A header that says of a column what another column is read for: what stands below it is not as the layout says. */
    public static final String OTHER_HEADING = "other-heading";

    /** A signature line has a handful of cells, a row of data has most of its columns filled. */
    private static final int FEW = 8;

    /** Columns filled of those that tell records apart: a signature or a sum has no more than one of them beside it. */
    private static final int ENOUGH = 2;

    /** Columns that number the rows of a table and say nothing else. */
    private static final Set<String> ORDINALS = Set.of("序号", "行号", "项次", "NO", "NO.", "编号");

    private final Columns columns;
    private final Set<Role> keys;
    private final String title;
    private final BitSet telling = new BitSet();
    private @Nullable Layout last;

    public RowShape(Columns columns) {
        this.columns = columns;
        Dataset dataset = columns.dataset();
        this.keys = EnumSet.of(Role.SUBJECT_NAME, Role.DOCUMENT_NUMBER, Role.AUTHORITY_NAME);
        this.keys.addAll(dataset.key());
        this.title = dataset.title().zh();
    }

    /** A filled cell, cleaned. */
    private record Filled(int place, String text) {}

    /**
     * Why the row is no data: {@code blank}, {@code heading}, {@link #OTHER_HEADING}, {@code sample}, {@code signature},
     * {@code total}, {@code title}; or empty when it is data.
     */
    public Optional<String> idle(Row row, Layout layout) {
        return isWhole(row, layout) ? marked(row, layout) : unfinished(row, layout);
    }

    /** Whether a date, and a document number or both parties of a decision, stand in their columns. */
    public static boolean isWhole(Row row, Layout layout) {
        boolean isNamed = has(row, layout, Role.DOCUMENT_NUMBER)
                || has(row, layout, Role.SUBJECT_NAME) && has(row, layout, Role.AUTHORITY_NAME);
        return isNamed && startsAsDate(layout.cell(row, Role.DECISION_DATE).strip());
    }

    private static boolean has(Row row, Layout layout, Role role) {
        return !Texts.isNothing(layout.cell(row, role).strip());
    }

    private static boolean startsAsDate(String date) {
        return !date.isEmpty() && Character.isDigit(date.charAt(0));
    }

    /** Of a whole row only its key says that it is no data, and a signature or a sum says nothing more than that. */
    private Optional<String> marked(Row row, Layout layout) {
        if (isMarked(row, layout)) {
            return Optional.of("sample");
        }
        List<Filled> filled = filled(row);
        String subject = layout.cell(row, Role.SUBJECT_NAME).strip();
        if (evidence(filled, layout) >= ENOUGH && signatures(filled, layout) < 2) {
            return Optional.empty();
        }
        if (RowWords.isTotal(subject)) {
            return Optional.of("total");
        }
        return isSignature(subject) ? Optional.of("signature") : Optional.empty();
    }

    /** Whether a row that stands is of somebody called as a signature or a sum begins: 审核人：李四, 合计. */
    public static boolean isDoubtful(Row row, Layout layout) {
        String subject = layout.cell(row, Role.SUBJECT_NAME).strip();
        return RowWords.isTotal(subject) || isSignature(subject);
    }

    private static boolean isSignature(String subject) {
        return RowWords.isSignature(subject) && !Names.isOrganisation(subject);
    }

    private long signatures(List<Filled> filled, Layout layout) {
        return filled.stream()
                .filter(cell -> isTelling(layout, cell.place) && RowWords.isSignature(cell.text))
                .count();
    }

    private boolean isMarked(Row row, Layout layout) {
        return telling(layout).stream().anyMatch(place -> RowWords.isSampleMark(row.cell(place)));
    }

    /** Places of the columns that say which record a row is, or which row of its table; the same for every row. */
    private BitSet telling(Layout layout) {
        if (layout != last) {
            last = layout;
            telling.clear();
            IntStream.range(0, layout.width())
                    .filter(place -> isKey(layout, place) || isOrdinal(layout, place))
                    .forEach(telling::set);
        }
        return telling;
    }

    private boolean isKey(Layout layout, int place) {
        Role role = layout.role(place);
        return role != null && keys.contains(role);
    }

    private static boolean isOrdinal(Layout layout, int place) {
        return !layout.isKnown(place) && ORDINALS.contains(Label.fold(layout.headerAt(place)));
    }

    private static List<Filled> filled(Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(place -> new Filled(place, Texts.clean(row.cell(place))))
                .filter(cell -> !Texts.isNothing(cell.text))
                .toList();
    }

    private Optional<String> unfinished(Row row, Layout layout) {
        List<Filled> filled = filled(row);
        if (filled.isEmpty()) {
            return Optional.of("blank");
        }
        if (isHeading(row, layout)) {
            return Optional.of(columns.isInOrder(row, layout) ? "heading" : OTHER_HEADING);
        }
        return sample(filled, row, layout)
                .or(() -> filled.size() > FEW ? Optional.empty() : words(filled, layout))
                .or(() -> title(filled, layout));
    }

    /** Names as the file or a definition writes them; any other word for a column only where nothing is like data. */
    private boolean isHeading(Row row, Layout layout) {
        return columns.spelled(row.cells()) >= 3
                || layout.repeats(row) >= 3
                || StackedHeader.isOfLabels(row.cells()) && columns.known(row.cells()) >= 3;
    }

    private Optional<String> sample(List<Filled> filled, Row row, Layout layout) {
        boolean isMark = isMarked(row, layout) || isOneText(filled) && RowWords.isSampleMark(filled.getFirst().text);
        boolean isFormats =
                filled.stream().filter(cell -> RowWords.isFormat(cell.text)).count() >= 2
                        && evidence(filled, layout) == 0;
        return isMark || isFormats ? Optional.of("sample") : Optional.empty();
    }

    private Optional<String> words(List<Filled> filled, Layout layout) {
        String first = filled.getFirst().text;
        long evidence = evidence(filled, layout);
        // what a publisher filled in under the headers is a row, whatever its first cell says
        if (evidence >= ENOUGH && signatures(filled, layout) < 2) {
            return Optional.empty();
        }
        if (RowWords.isTotal(first)) {
            return Optional.of("total");
        }
        if (RowWords.isNote(first)) {
            return Optional.of("sample");
        }
        return isSigned(filled, evidence) ? Optional.of("signature") : Optional.empty();
    }

    /** How many columns that tell records apart hold something that is no word of a signature, a sample or a sum. */
    private long evidence(List<Filled> filled, Layout layout) {
        return filled.stream()
                .filter(cell -> isTelling(layout, cell.place) && !RowWords.isAny(cell.text))
                .count();
    }

    private boolean isTelling(Layout layout, int place) {
        return isKey(layout, place) || layout.role(place) == Role.DECISION_DATE;
    }

    private static boolean isSigned(List<Filled> filled, long evidence) {
        String first = filled.getFirst().text;
        return RowWords.isSignature(first)
                || (filled.size() <= 2 && RowWords.beginsSigned(first))
                || (evidence < ENOUGH
                        && filled.stream()
                                        .filter(cell -> RowWords.isSignature(cell.text))
                                        .count()
                                >= 2);
    }

    private Optional<String> title(List<Filled> filled, Layout layout) {
        String first = filled.getFirst().text;
        if (filled.stream().allMatch(cell -> isBeside(layout, cell.place))) {
            return Optional.of(RowWords.isLong(first) ? "title" : "blank");
        }
        boolean isTitle = isOneText(filled) && filled.getFirst().place == 0 && RowWords.isTitle(first, title);
        return isTitle ? Optional.of("title") : Optional.empty();
    }

    private static boolean isOneText(List<Filled> filled) {
        return filled.stream().map(Filled::text).distinct().count() == 1;
    }

    /** Whether nothing of a record can stand there: numbers of rows, and what is written beside the table. */
    private static boolean isBeside(Layout layout, int place) {
        return !layout.isKnown(place)
                && (place == 0
                        || isOrdinal(layout, place)
                        || layout.headerAt(place).isBlank());
    }
}
