package opencredit.api.portal.numbers;

import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;

/** Types of fields, as readers call them. */
public final class FieldWords {
    private FieldWords() {}

    /** @param field the name of a field of the dataset; empty where it has no such field */
    public static String type(PageView view, Dataset dataset, String field) {
        return dataset.fields().stream()
                .filter(each -> each.name().equals(field))
                .map(Field::type)
                .map(type -> type(view, type))
                .findFirst()
                .orElse("");
    }

    /** What the code list of a field's values rests on, by the field as the catalogue has it. */
    public static String source(PageView view, Data field) {
        String status = field.text("/source/status");
        return view.rests(new LegalSource(
                new Bilingual(field.text("/source/text"), field.text("/source/text")), LegalSource.Status.of(status)));
    }

    private static String type(PageView view, FieldType type) {
        return switch (type) {
            case FieldType.Text text -> view.say("文本", "text");
            case FieldType.Code code -> view.say("代码", "code");
            case FieldType.Date date -> view.say("日期", "date");
            case FieldType.Money money -> view.say("金额", "amount");
            case FieldType.CreditCode code -> view.say("统一社会信用代码", "unified social credit code");
            case FieldType.WholeNumber number -> view.say("整数", "whole number");
            case FieldType.Decimal decimal -> view.say("小数", "decimal");
            case FieldType.YesNo flag -> view.say("是否", "yes or no");
            case FieldType.Link link -> view.say("网址", "link");
            case FieldType.Count(int step, boolean total) ->
                view.say(
                        "人数，每" + step + "人一档，取起点",
                        "count of people in steps of " + step + ", by where its step begins");
            case FieldType.DatasetId dataset -> view.say("数据集", "dataset");
            case FieldType.Reference reference -> view.say("引用文号", "reference to a document number");
        };
    }
}
