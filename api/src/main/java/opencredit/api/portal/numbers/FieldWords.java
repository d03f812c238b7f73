package opencredit.api.portal.numbers;

import opencredit.api.portal.View;

/** Types of fields, as readers call them. */
public final class FieldWords {
    private FieldWords() {}

    /** @param type the catalogue's word; shown as it is where this page does not know it */
    public static String type(View view, String type) {
        return switch (type) {
            case "text" -> view.say("文本", "text");
            case "code" -> view.say("代码", "code");
            case "date" -> view.say("日期", "date");
            case "money" -> view.say("金额", "amount");
            case "credit-code" -> view.say("统一社会信用代码", "unified social credit code");
            case "integer" -> view.say("整数", "whole number");
            case "decimal" -> view.say("小数", "decimal");
            case "flag" -> view.say("是否", "yes or no");
            case "link" -> view.say("网址", "link");
            case "count" -> view.say("人数", "count of people");
            case "dataset" -> view.say("数据集", "dataset");
            case "reference" -> view.say("引用文号", "reference to a document number");
            default -> type;
        };
    }
}
