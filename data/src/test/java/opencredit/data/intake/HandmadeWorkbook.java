package opencredit.data.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as other programs than Excel write them, part by part. */
public final class HandmadeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private record One(String rows, String before, String behind, String state) {}

    private final List<One> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private boolean isStrict;
    private boolean isBackslashed;
    private boolean isFrom1904;
    private String folder = "xl/";
    private String declaration = "";

    public HandmadeWorkbook strict() {
        isStrict = true;
        return this;
    }

    public HandmadeWorkbook backslashed() {
        isBackslashed = true;
        return this;
    }

    /** Counts days from 1904. */
    public HandmadeWorkbook from1904() {
        isFrom1904 = true;
        return this;
    }

    /** Where the main part lies, with a slash at the end. */
    public HandmadeWorkbook in(String place) {
        folder = place;
        return this;
    }

    public HandmadeWorkbook declaring(String documentType) {
        declaration = documentType;
        return this;
    }

    /** A sheet of such rows; {@code before} and {@code behind} stand beside them, as columns and merged cells do. */
    public HandmadeWorkbook sheet(String rows, String before, String behind, String state) {
        sheets.add(new One(rows, before, behind, state));
        return this;
    }

    public HandmadeWorkbook sheet(List<List<String>> table) {
        return sheet(rows(table), "", "", "");
    }

    /** Rows of texts in the cells. */
    public static String rows(List<List<String>> table) {
        StringBuilder rows = new StringBuilder();
        for (int at = 0; at < table.size(); at++) {
            rows.append("<row r=\"").append(at + 1).append("\">");
            for (String cell : table.get(at)) {
                rows.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(escaped(cell))
                        .append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    public static String merged(String... ranges) {
        StringBuilder merged = new StringBuilder("<mergeCells>");
        for (String range : ranges) {
            merged.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return merged.append("</mergeCells>").toString();
    }

    /** The number of a shared text. */
    public int share(String item) {
        shared.add(item);
        return shared.size() - 1;
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public Path write(Path to, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "_rels/.rels", links(link("a", "officeDocument", folder + "workbook.xml")));
            part(zip, folder + "workbook.xml", contents());
            part(zip, folder + "_rels/workbook.xml.rels", links(sheetLinks()));
            for (int at = 0; at < sheets.size(); at++) {
                part(zip, folder + "worksheets/sheet" + (at + 1) + ".xml", worksheet(sheets.get(at)));
            }
            part(
                    zip,
                    folder + "SharedStrings.xml",
                    "<sst xmlns=\"" + main() + "\">" + String.join("", shared) + "</sst>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TestFiles.write(to, name, out.toByteArray());
    }

    private String main() {
        return isStrict ? STRICT_MAIN : MAIN;
    }

    private String worksheet(One sheet) {
        return declaration + "<x:worksheet xmlns:x=\"" + main() + "\" xmlns=\"" + main() + "\">" + sheet.before
                + "<sheetData>" + sheet.rows + "</sheetData>" + sheet.behind + "</x:worksheet>";
    }

    private String contents() {
        StringBuilder contents =
                new StringBuilder("<workbook xmlns=\"" + main() + "\" xmlns:rel=\"" + (isStrict ? STRICT_LINKS : LINKS)
                        + "\">" + (isFrom1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>");
        for (int at = 0; at < sheets.size(); at++) {
            String state = sheets.get(at).state;
            contents.append("<sheet name=\"S")
                    .append(at)
                    .append("\" rel:id=\"s")
                    .append(at)
                    .append('"');
            contents.append(state.isEmpty() ? "" : " state=\"" + state + "\"").append("/>");
        }
        return contents.append("</sheets></workbook>").toString();
    }

    private String sheetLinks() {
        StringBuilder links = new StringBuilder(link("t", "sharedStrings", "sharedStrings.xml"));
        for (int at = 0; at < sheets.size(); at++) {
            links.append(link("s" + at, "worksheet", "worksheets/sheet" + (at + 1) + ".xml"));
        }
        return links.toString();
    }

    private static String links(String links) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                + "</Relationships>";
    }

    private String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + (isStrict ? STRICT_LINKS : LINKS) + "/" + type
                + "\" Target=\"" + target + "\"/>";
    }

    private void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(isBackslashed ? name.replace('/', '\\') : name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
