package opencredit.data.intake.columns;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import opencredit.data.subject.Names;

/** Words that a cell says in a row that is no data. */
final class RowWords {
    private static final List<String> SIGNATURES = List.of(
            "填报人", "填表人", "制表人", "制表", "经办人", "审核人", "负责人签字", "负责人签名", "负责人", "分管领导", "签字", "签名", "签章", "报送时间", "报送日期",
            "报送单位", "填报时间", "填报日期", "填报单位", "填表日期", "单位盖章", "单位（盖章）", "单位(盖章)", "盖章", "联系人", "联系电话", "联系方式", "主要负责人");

    private static final List<String> NOTES =
            List.of("填写说明", "填表说明", "填报说明", "填报要求", "样表", "样例", "示例", "范例", "说明", "注", "备注", "例如", "附件");

    private static final Set<String> SAMPLE_MARKS =
            Set.of("样表", "样例", "示例", "范例", "例", "例子", "模板", "示范", "填写示例", "填写样例");

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

    /** A title says the year or what is disclosed, as no name of a body does. */
    private static final Pattern OF_A_TITLE = Pattern.compile("[0-9]{4}年|公示|公开|行政(许可|处罚)|一览|统计");

    private static final int SHORTEST_TITLE = 7;

    private RowWords() {}

    static boolean isSampleMark(String cell) {
        return cell.length() <= 8 && SAMPLE_MARKS.contains(bare(cell));
    }

    static boolean isTotal(String cell) {
        return TOTALS.contains(bare(cell));
    }

    static boolean isFormat(String cell) {
        return FORMATS.contains(bare(cell));
    }

    static boolean isNote(String cell) {
        return saysWithColon(cell, NOTES);
    }

    static boolean isSignature(String cell) {
        return saysWithColon(cell, SIGNATURES);
    }

    /** As 填报人张三, but no body whose name begins like this. */
    static boolean beginsSigned(String cell) {
        return cell.length() <= 30 && startsWith(cell, SIGNATURES) && !Names.isOrganisation(cell);
    }

    static boolean isTitle(String cell, String dataset) {
        String only = bare(cell);
        return only.length() >= SHORTEST_TITLE
                && TITLE_ENDS.stream().anyMatch(only::endsWith)
                && (OF_A_TITLE.matcher(only).find() || only.contains(dataset));
    }

    static boolean isLong(String cell) {
        return cell.length() >= SHORTEST_TITLE;
    }

    /** Whether a cell is any of these, and so names nobody and nothing. */
    static boolean isAny(String cell) {
        return isSampleMark(cell)
                || isTotal(cell)
                || isFormat(cell)
                || isNote(cell)
                || isSignature(cell)
                || beginsSigned(cell);
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
