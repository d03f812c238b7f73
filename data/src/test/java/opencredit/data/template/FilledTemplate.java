package opencredit.data.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opencredit.data.intake.XmlCharacters;

/** The parts of a template, with rows written below the last one of its table as a spreadsheet program writes them. */
record FilledTemplate(SequencedMap<String, String> parts) {
    static final String TABLE = "xl/worksheets/sheet1.xml";

    static FilledTemplate of(byte[] workbook) throws IOException {
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), XmlCharacters.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return new FilledTemplate(parts);
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** From the fifth row on, in the order of the columns. */
    Path with(Path file, List<List<String>> rows) throws IOException {
        StringBuilder added = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            added.append("<row r=\"").append(row + 5).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                added.append(cell(row + 5, column, rows.get(row).get(column)));
            }
            added.append("</row>");
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(written)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                String text = part.getKey().equals(TABLE)
                        ? part.getValue().replace("</sheetData>", added + "</sheetData>")
                        : part.getValue();
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return Files.write(file, written.toByteArray());
    }

    private static String cell(int row, int column, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String letters =
                (column >= 26 ? String.valueOf((char) ('A' + column / 26 - 1)) : "") + (char) ('A' + column % 26);
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + letters + row + "\" t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
    }
}
