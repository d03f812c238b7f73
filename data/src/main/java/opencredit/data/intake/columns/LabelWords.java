package opencredit.data.intake.columns;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of labels that mean the same to whoever publishes decisions, each said in one way: so a header is known by what
 * it says and not by a list of all its spellings. Definitions and headers are rewritten alike.
 */
final class LabelWords {
    private record Rewrite(Pattern words, String as) {}

    /** In this order: a later one meets what an earlier one left. */
    private static final List<Rewrite> REWRITES = List.of(
            rewrite("[作做]出|的", ""),
            rewrite("行政(?=处罚|许可|机关|相对人)", ""),
            rewrite("违法违规", "违法"),
            // 行政处罚决定书文号, 行政处罚决定文书号, 处罚决定书号, 处罚文号
            rewrite("(决定书?)?(文书文号|文书编号|文书号|书文号|文号)$", "文号"),
            rewrite("决定书?(编号|号)$", "文号"),
            // 公示截止期, 公开截止日期
            rewrite("公开(?=截[止至]|期限)", "公示"),
            rewrite("(截[止至](日期|日|时间|期限|期)|终止日期|到期日期?)$", "截止期"),
            rewrite("时间$", "日期"),
            // 处罚决定机关名称, 处罚部门
            rewrite("(?<=处罚|许可|审批|认定|决定)(部门|机构)(?=$|名称|全称|统一|社会|信用)", "机关"),
            rewrite("(?<=.)决定(?=机关)", ""),
            rewrite("(?<=机关|部门|机构|单位|法院)(名称|全称)$", ""),
            rewrite("法定代表人[或及和/、]?(主要)?负责人", "法定代表人"),
            rewrite("(?<=人)姓名$", ""),
            rewrite("(统一社会信用|统一信用|统一社会|社会信用|信用)代码(证?号码?)?$", "统一社会信用代码"),
            rewrite("(USCC|USCI|UNI_SOCIAL_CRD_CD)$", "统一社会信用代码"),
            rewrite("(种类|类型)$", "类别"),
            rewrite("数额(?=[万亿]?元?$)", "金额"));

    private LabelWords() {}

    private static Rewrite rewrite(String words, String as) {
        return new Rewrite(Pattern.compile(words), as);
    }

    /** Of a folded label. */
    static String meaning(String label) {
        String meaning = label;
        for (Rewrite each : REWRITES) {
            meaning = each.words.matcher(meaning).replaceAll(each.as);
        }
        return meaning;
    }
}
