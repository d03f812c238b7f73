package opencredit.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.SecondPerson;
import opencredit.data.dataset.reading.Datasets;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that says how a template is filled in, and where it goes. */
final class Instructions {
    static final String SHEET = "说明";

    private static final String WORDS = "可填的项";

    private static final double[] WIDTHS = {30, 24, 60, 40, 30};

    /** Chinese characters that stand in one line over all columns: merged cells would have no height of their own. */
    private static final int CHARACTERS = 85;

    private static final String ENDS = "，。；、：";

    private final Dataset dataset;
    private final Datasets datasets;
    private final List<TemplateColumn> columns;
    private final ExampleRows examples;
    private int row;

    Instructions(Dataset dataset, Datasets datasets, List<TemplateColumn> columns, ExampleRows examples) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.columns = columns;
        this.examples = examples;
    }

    void write(Worksheet sheet) {
        for (int at = 0; at < WIDTHS.length; at++) {
            sheet.width(at, WIDTHS[at]);
        }
        title(sheet, "“" + dataset.title().zh() + "”报送模板填写说明");
        texts().stream().flatMap(text -> lines(text).stream()).forEach(line -> sheet.value(row++, 0, line));
        row++;
        title(sheet, "各列的填法");
        line(sheet, true, "列名", "是否必填", "格式", "示例", "是否公开");
        for (TemplateColumn column : columns) {
            ColumnWords words = new ColumnWords(column, datasets);
            line(
                    sheet,
                    false,
                    column.header(),
                    words.required(),
                    words.format("下方“" + WORDS + "”"),
                    examples.example(column),
                    words.disclosed());
        }
        row++;
        title(sheet, WORDS);
        columns.stream()
                .filter(column -> !column.words().isEmpty())
                .forEach(column -> line(sheet, false, column.header(), column.joined()));
    }

    /** Broken behind a sign. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String left = text;
        while (left.length() > CHARACTERS) {
            int end = CHARACTERS;
            while (end > 1 && ENDS.indexOf(left.charAt(end - 1)) < 0) {
                end--;
            }
            lines.add(left.substring(0, end));
            left = "　　" + left.substring(end);
        }
        lines.add(left);
        return lines;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(general());
        if (dataset.secondPerson() != null) {
            texts.add("九、" + secondPerson(dataset.secondPerson()) + "由一人提交、另一人确认后才公示：文件中只要有一行，整个批次就等待提交者以外的人确认。");
        }
        return texts;
    }

    private String secondPerson(SecondPerson rule) {
        return columns.stream()
                .filter(column -> column.field().name().equals(rule.field()))
                .findFirst()
                .map(column -> "“" + column.header() + "”为“" + harming(column, rule) + "”的信息")
                .orElse("本数据集的信息");
    }

    private String harming(TemplateColumn column, SecondPerson rule) {
        return column.field().type() instanceof FieldType.Code(String list, boolean _)
                ? datasets.codes(list).codes().stream()
                        .filter(code -> rule.codes().contains(code.value()))
                        .map(code -> code.title().zh())
                        .collect(Collectors.joining("”“"))
                : "";
    }

    private List<String> general() {
        return List.of(
                "一、在工作表“" + dataset.title().zh() + "”的表头下方逐行填写，每行一条信息，不要改动表头，不要合并单元格。首列为“" + ExampleRows.MARK
                        + "”的行是填写示例，不会采用，可以保留或删除。",
                "二、红底的列必填，没有则该行不采用；蓝底的列应填，没有则提示核对；灰底的列有则填。",
                "三、带下拉列表的列只能选列表中的项。其余单元格都是文本格式；从别处粘贴时请选“只粘贴数值”，以免文本格式丢失，18 位代码变成 3.7E+17。",
                "四、身份证号等证件号码、电话、银行卡号一律不要填写，也不要写进文字。自然人的姓名照实填写，公开时只显示姓。",
                leftOut(),
                "六、填好后到本站的工作人员页面（网址后加 /staff）登录，在“报送”中上传；程序请用接口 POST /v1/batches?dataset=" + dataset.id()
                        + "。建议先选“只检查”：不改动任何信息，并指出每一处问题所在的单元格。",
                "七、决定日期不能晚于今天。没有内容的单元格留空，不要填“无”“/”等。",
                "八、示例中的名称和统一社会信用代码都是虚构的，须换成实际的。数据来源单位不是密钥所列单位的，该行不采用（代码 not-yours）。");
    }

    private String leftOut() {
        List<Field> left = TemplateColumn.leftOut(dataset);
        if (left.isEmpty()) {
            return "五、本模板含有本数据集的全部列。";
        }
        String names = left.stream().map(field -> field.title().zh()).collect(Collectors.joining("、"));
        return "五、下列各列不公开、不保存，国家标准或常用表格中有的，本模板也不设，不必填报：" + names + "。";
    }

    private void title(Worksheet sheet, String text) {
        sheet.value(row, 0, text);
        sheet.style(row++, 0).bold().fontSize(14).set();
    }

    private void line(Worksheet sheet, boolean isHead, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            sheet.value(row, at, cells[at]);
            if (isHead) {
                sheet.style(row, at).bold().fillColor(Color.GRAY1).set();
            } else {
                sheet.style(row, at)
                        .format("@")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        }
        row++;
    }
}
