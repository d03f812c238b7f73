package opencredit.data.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as publishers send them, written by the tests. */
public final class TestFiles {

    private TestFiles() {}

    /** A whole fictional penalty by national header, with some cells other than usual. */
    public static Map<String, String> penalty(String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("行政相对人名称", "临沂示例建材有限公司");
        row.put("行政相对人类别", "法人及非法人组织");
        row.put("统一社会信用代码", "91371300699999996U");
        row.put("法定代表人", "");
        row.put("法定代表人证件号码", "");
        row.put("证件号码", "");
        row.put("行政处罚决定书文号", "临示市监处罚〔2026〕12号");
        row.put("违法行为类型", "生产不合格建材");
        row.put("违法事实", "当事人生产的示例砖抗压强度不符合标准。");
        row.put("处罚依据", "《中华人民共和国产品质量法》第四十九条");
        row.put("处罚类别", "罚款");
        row.put("处罚内容", "罚款20000元");
        row.put("罚款金额（万元）", "2");
        row.put("处罚决定日期", "2026-05-20");
        row.put("公示截止期", "");
        row.put("处罚机关", "临沂示例市场监督管理局");
        row.put("处罚机关统一社会信用代码", "11371300000000019M");
        row.put("数据来源单位", "临沂示例市场监督管理局");
        row.put("数据来源单位统一社会信用代码", "11371300000000019M");
        row.put("备注", "");
        return changed(row, changes);
    }

    /** A whole fictional licence by national header. */
    public static Map<String, String> licence(String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("行政相对人名称", "临沂示例建材有限公司");
        row.put("行政相对人类别", "法人及非法人组织");
        row.put("统一社会信用代码", "91371300699999996U");
        row.put("行政许可决定文书名称", "关于准予示例建材生产的决定");
        row.put("行政许可决定文书号", "临示审许可〔2026〕12号");
        row.put("许可类别", "普通");
        row.put("许可编号", "SL-000012");
        row.put("许可内容", "准予生产示例砖");
        row.put("许可决定日期", "2026/5/20");
        row.put("有效期自", "2026/5/20");
        row.put("有效期至", "2099/12/31");
        row.put("许可机关", "临沂示例行政审批服务局");
        row.put("许可机关统一社会信用代码", "11371300000000019M");
        row.put("当前状态", "1");
        row.put("数据来源单位", "临沂示例行政审批服务局");
        row.put("数据来源单位统一社会信用代码", "11371300000000019M");
        return changed(row, changes);
    }

    private static Map<String, String> changed(Map<String, String> row, String... changes) {
        for (int at = 0; at < changes.length; at += 2) {
            row.put(changes[at], changes[at + 1]);
        }
        return row;
    }

    /** The header of these rows and one line each. */
    @SafeVarargs
    public static List<List<String>> table(Map<String, String>... rows) {
        Set<String> headers = new LinkedHashSet<>();
        for (Map<String, String> row : rows) {
            headers.addAll(row.keySet());
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.copyOf(headers));
        for (Map<String, String> row : rows) {
            table.add(
                    headers.stream().map(header -> row.getOrDefault(header, "")).toList());
        }
        return table;
    }

    public static String csv(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream().map(TestFiles::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    public static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path folder, String name, String text, Charset charset) {
        return write(folder, name, text.getBytes(charset));
    }

    public static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet per table; cells that are plain numbers are stored as numbers. */
    @SafeVarargs
    public static Path xlsx(Path folder, String name, List<List<String>>... tables) {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (int at = 0; at < tables.length; at++) {
                fill(workbook.newWorksheet("Sheet" + (at + 1)), tables[at]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void fill(Worksheet sheet, List<List<String>> table) {
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.get(row).size(); column++) {
                String cell = table.get(row).get(column);
                if (cell.matches("-?\\d{1,15}(\\.\\d+)?([eE]\\d+)?")) {
                    sheet.value(row, column, Double.parseDouble(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(row, column, cell);
                }
            }
        }
    }
}
