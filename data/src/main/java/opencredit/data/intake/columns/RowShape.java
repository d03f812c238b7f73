package opencredit.data.intake.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opencredit.data.dataset.Role;
import opencredit.data.intake.cells.Texts;
import opencredit.data.intake.decode.Row;

/**
 * Tells rows that hold no data from those that do, by their shape: a row with a date and a document number, or both
 * parties of a decision, is data, whatever a company in it is called, unless a cell says in so many words that the row
 * is a sample.
 */
public final class RowShape {
    private static final List<String> SIGNATURES = List.of(
            "填报人", "填表人", "制表人", "制表", "经办人", "审核人", "负责人签字", "负责人签名", "负责人", "分管领导", "签字", "签名", "签章", "报送时间", "报送日期",
            "报送单位", "填报时间", "填报日期", "填报单位", "填表日期", "单位盖章", "单位（盖章）", "单位(盖章)", "盖章", "联系人", "联系电话", "联系方式", "主要负责人");

    private static final List<String> NOTES =
            List.of("填写说明", "填表说明", "填报说明", "填报要求", "样表", "样例", "示例", "范例", "说明", "注", "备注", "例如", "附件");

    private static final Set<String> SAMPLE_MARKS = Set.of("样表", "样例", "示例", "范例", "例", "例子", "模板", "示范");

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "累计");

    /** What a template writes under its headers. */
    private static final Set<String> FORMATS = Set.of(
            "必填",
            "选填",
            "非必填",
            "条件必填",
            "文本",
            "字符",
            "字符型",
            "字符串",
            "日期",
            "日期型",
            "数值",
            "数值型",
            "YYYY/MM/DD",
            "YYYY-MM-DD",
            "yyyy/mm/dd",
            "yyyy-mm-dd",
            "18位");

    private static final List<String> TITLE_ENDS = List.of("表", "清单", "目录", "台账", "公示", "信息", "汇总", "数据", "情况");

    /** A signature line has a handful of cells, a row of data has most of its columns filled. */
    private static final int FEW = 8;

    private final Columns columns;

    public RowShape(Columns columns) {
        this.columns = columns;
    }

    /**
     * Why the row is no data: {@code blank}, {@code heading}, {@code sample}, {@code signature}, {@code total},
     * {@code title}; or empty when it is data.
     */
    public Optional<String> idle(Row row, Layout layout) {
        boolean isNamed = has(row, layout, Role.DOCUMENT_NUMBER)
                || has(row, layout, Role.SUBJECT_NAME) && has(row, layout, Role.AUTHORITY_NAME);
        boolean isWhole =
                isNamed && startsAsDate(layout.cell(row, Role.DECISION_DATE).strip());
        return isWhole ? marked(row, layout) : unfinished(row, layout);
    }

    private static boolean has(Row row, Layout layout, Role role) {
        return !Texts.isNothing(layout.cell(row, role).strip());
    }

    private static boolean startsAsDate(String date) {
        return !date.isEmpty() && Character.isDigit(date.charAt(0));
    }

    /** Of a whole row only a cell that is nothing but a mark says that it is no data. */
    private static Optional<String> marked(Row row, Layout layout) {
        for (String cell : row.cells()) {
            if (cell.length() <= 6 && !cell.isEmpty() && SAMPLE_MARKS.contains(bare(cell))) {
                return Optional.of("sample");
            }
        }
        if (TOTALS.contains(bare(layout.cell(row, Role.SUBJECT_NAME)))) {
            return Optional.of("total");
        }
        return isSignedFirst(row) ? Optional.of("signature") : Optional.empty();
    }

    private static boolean isSignedFirst(Row row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return saysWithColon(cell.strip(), SIGNATURES);
            }
        }
        return false;
    }

    private Optional<String> unfinished(Row row, Layout layout) {
        List<String> filled = new ArrayList<>();
        for (String cell : row.cells()) {
            String text = Texts.clean(cell);
            if (!Texts.isNothing(text)) {
                filled.add(text);
            }
        }
        if (filled.isEmpty()) {
            return Optional.of("blank");
        }
        if (columns.known(row.cells()) >= 3) {
            return Optional.of("heading");
        }
        return words(filled).or(() -> title(filled, row, layout));
    }

    private static Optional<String> words(List<String> filled) {
        String first = filled.getFirst();
        if (filled.stream().filter(cell -> FORMATS.contains(bare(cell))).count() >= 2
                || filled.stream().anyMatch(cell -> cell.length() <= 6 && SAMPLE_MARKS.contains(bare(cell)))) {
            return Optional.of("sample");
        }
        if (filled.size() > FEW) {
            return Optional.empty();
        }
        if (TOTALS.contains(bare(first))) {
            return Optional.of("total");
        }
        if (saysWithColon(first, NOTES)) {
            return Optional.of("sample");
        }
        return isSigned(filled) ? Optional.of("signature") : Optional.empty();
    }

    private static boolean isSigned(List<String> filled) {
        return saysWithColon(filled.getFirst(), SIGNATURES)
                || (filled.size() <= 2
                        && startsWith(filled.getFirst(), SIGNATURES)
                        && filled.getFirst().length() <= 30)
                || filled.stream()
                                .filter(cell -> saysWithColon(cell, SIGNATURES))
                                .count()
                        >= 2;
    }

    private static Optional<String> title(List<String> filled, Row row, Layout layout) {
        if (!layout.hasKnownCell(row)) {
            return Optional.of(filled.getFirst().length() > 6 ? "title" : "blank");
        }
        boolean isOneText = filled.stream().distinct().count() == 1;
        String only = bare(filled.getFirst());
        return isOneText && TITLE_ENDS.stream().anyMatch(only::endsWith) ? Optional.of("title") : Optional.empty();
    }

    /** The word, alone or with a colon, a bracket or space behind it. */
    private static boolean saysWithColon(String cell, List<String> words) {
        for (String word : words) {
            if (cell.startsWith(word)) {
                String rest = cell.substring(word.length());
                if (rest.isEmpty() || "：:（( 　_＿".indexOf(rest.charAt(0)) >= 0 || startsWith(rest, SIGNATURES)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsWith(String cell, List<String> words) {
        return words.stream().anyMatch(cell::startsWith);
    }

    private static String bare(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        cell.chars()
                .filter(each -> !Character.isWhitespace(each) && "（）()【】[]：:　*".indexOf(each) < 0)
                .forEach(each -> kept.append((char) each));
        return kept.toString();
    }
}
