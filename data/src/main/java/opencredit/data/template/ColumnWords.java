package opencredit.data.template;

import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;

/** What a template says of a column, in Chinese: a template is for bodies that publish here. */
record ColumnWords(TemplateColumn column, Datasets datasets) {
    /** A note is read at a glance; longer lists stand in the instructions. */
    private static final int FEW = 12;

    /** The note of the column's header. */
    String note(String example) {
        return column.header() + "（" + required() + "）\n格式：" + format("工作表“说明”")
                + (example.isEmpty() ? "" : "\n示例：" + example) + "\n公开：" + disclosed();
    }

    String required() {
        if (column.isNeeded()) {
            return "必填，没有则该行不采用";
        }
        if (column.namesStandard()) {
            return "有则填；评级机构用自己的密钥报送的必填，没有则该行不采用";
        }
        return column.isWanted() ? "应填，没有则提示核对" : "有则填";
    }

    /** @param words where the longer lists stand, seen from the reader's place */
    String format(String words) {
        return form(words) + refused();
    }

    /** Why a word of the code list cannot be chosen. */
    private String refused() {
        return column.refused().isEmpty()
                ? ""
                : "；不设“" + String.join("”“", column.refused()) + "”：这类信息不在本数据集公示，填报则该行不采用";
    }

    private String form(String words) {
        return switch (column.field().type()) {
            case FieldType.Text(int maximum) -> "文字，最多 " + maximum + " 字，不要写个人的证件号码、电话或银行卡号";
            case FieldType.Code code -> codes(words);
            case FieldType.Date() -> "日期，写成 2026-05-20";
            case FieldType.Money money -> "金额，单位" + money.unit().word() + "，只填数字";
            case FieldType.CreditCode() -> "18 位统一社会信用代码";
            case FieldType.WholeNumber() -> "整数";
            case FieldType.Decimal(int decimals) -> "数字，最多 " + decimals + " 位小数";
            case FieldType.YesNo() -> "从下拉列表中选是或否";
            case FieldType.Link() -> "网址，以 http:// 或 https:// 开头";
            case FieldType.Count(int least, boolean total) -> "人数，填整数；少于 " + least + " 人的不公开";
            case FieldType.DatasetId() -> "从下拉列表中选数据集";
            case FieldType.Reference(String dataset, FieldType.Tie _) ->
                "“" + datasets.find(dataset).orElseThrow().title().zh() + "”中对应信息的文书号";
        };
    }

    private String codes(String place) {
        if (!column.takesSeveral()) {
            return "从下拉列表中选一项";
        }
        String words = column.words().size() <= FEW ? column.joined() : "可填的项见" + place;
        return "填一项或多项，多项之间用分号隔开：" + words;
    }

    String disclosed() {
        Field field = column.field();
        return switch (field.disclose()) {
            case PUBLIC -> "是";
            case MASKED -> "是，个人姓名只公开姓，如“张*”";
            case NEVER -> "否，只用来识别这条信息";
        };
    }
}
