package opencredit.data.intake.row;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;
import opencredit.data.text.Bilingual;

/** Why a file cannot be read, and what to do about it. Sentences never hold content of the file. */
public enum FileFault {
    NO_FILE("找不到这个文件，请检查路径。", "There is no such file: check the path."),
    NOT_READABLE("没有权限或无法读取这个文件，请检查权限和磁盘。", "The file cannot be read: check its permissions and the disk."),
    BROKEN_STREAM(
            "读取中途中断，没有读到文件末尾，请检查来源后重新提交。",
            "Reading broke off before the end of the file: check where it comes from and submit it again."),
    TOO_LARGE(
            "内容超过 6 GB，超出单个文件的上限，请拆分后重新提交。",
            "There are more than 6 GB, which no one file may have: split it and submit the parts."),
    EMPTY_FILE("文件是空的，请提交含有表头和数据的文件。", "The file is empty: submit one with a header and rows."),
    UNKNOWN_FILE_TYPE(
            "无法识别文件类型，请另存为 .xlsx 或 CSV（UTF-8）后重新提交。",
            "The file is none of CSV, XLSX and JSON Lines: save it as .xlsx or CSV (UTF-8) and submit it again."),
    OLD_EXCEL(
            "unknown-file-type",
            "这是旧版 Excel 工作簿（.xls），请用表格软件打开并另存为 .xlsx 或 CSV 后重新提交。",
            "This is a workbook of old Excel (.xls): open it in a spreadsheet program, save it as .xlsx or CSV and submit it"
                    + " again."),
    ENCRYPTED_WORKBOOK(
            "unknown-file-type",
            "这是加密的工作簿，请取消打开密码并另存为 .xlsx 或 CSV 后重新提交。",
            "This is an encrypted workbook: save it without a password as .xlsx or CSV and submit it again."),
    XML_SPREADSHEET(
            "unknown-file-type",
            "这是“XML 电子表格 2003”，不是 XLSX 工作簿，请用表格软件打开并另存为 .xlsx 或 CSV 后重新提交。",
            "This is an XML Spreadsheet 2003, no XLSX workbook: open it in a spreadsheet program, save it as .xlsx or CSV"
                    + " and submit it again."),
    WEB_PAGE(
            "unknown-file-type",
            "这是网页（HTML），不是工作簿，网站导出的“.xls”常是这样；请用表格软件打开并另存为 .xlsx 或 CSV 后重新提交。",
            "This is a web page (HTML), no workbook, as many sites export for .xls: open it in a spreadsheet program, save"
                    + " it as .xlsx or CSV and submit it again."),
    OTHER_XML(
            "unknown-file-type",
            "这是 XML 文件，不是表格，请另存为 .xlsx 或 CSV（UTF-8）后重新提交。",
            "This is an XML file and no table: save it as .xlsx or CSV (UTF-8) and submit it again."),
    OPEN_DOCUMENT(
            "unknown-file-type",
            "这是 OpenDocument 文件（.ods 等），请用表格软件打开并另存为 .xlsx 或 CSV 后重新提交。",
            "This is an OpenDocument file (such as .ods): open it in a spreadsheet program, save it as .xlsx or CSV and"
                    + " submit it again."),
    BINARY_WORKBOOK(
            "unknown-file-type",
            "这是二进制工作簿（.xlsb），请用表格软件打开并另存为 .xlsx 或 CSV 后重新提交。",
            "This is a binary workbook (.xlsb): open it in a spreadsheet program, save it as .xlsx or CSV and submit it"
                    + " again."),
    ARCHIVE(
            "unknown-file-type",
            "这是压缩包（.zip），不是工作簿，请解压后提交其中的文件。",
            "This is a ZIP archive and no workbook: unpack it and submit the files inside."),
    NO_SPREADSHEET(
            "unknown-file-type",
            "这是办公文档，但不是电子表格，请另存为 .xlsx 或 CSV 后重新提交。",
            "This is an office document, but no spreadsheet: save it as .xlsx or CSV and submit it again."),
    NO_WORKBOOK(
            "unknown-file-type",
            "文件名以 .xlsx 结尾，但内容不是 XLSX 工作簿，也没有可识别的表头，请用表格软件另存为 .xlsx 或 CSV 后重新提交。",
            "The name ends in .xlsx, but this is no XLSX workbook, nor text with known column names: save it as .xlsx or"
                    + " CSV and submit it again."),
    JSON_ARRAY(
            "unknown-file-type",
            "JSON 文件应每行一个对象（JSON Lines），不能是数组，请转换后重新提交。",
            "JSON must come as one object per line (JSON Lines), not as an array: convert it and submit it again."),
    NUL_BYTES(
            "文件含有空字节，已损坏或不是文本，请另存为 CSV（UTF-8）后重新提交。",
            "The file holds NUL bytes, so it is damaged or no text: save it as CSV (UTF-8) and submit it again."),
    BROKEN_ENCODING(
            "文件既不是 UTF-8 也不是 GB18030 编码，或者有损坏的字符，请另存为 CSV（UTF-8）后重新提交。",
            "The file is neither UTF-8 nor GB18030, or some characters are damaged: save it as CSV (UTF-8) and submit"
                    + " it again."),
    WRONG_QUOTES(
            "双引号不配对，请检查该行的引号，或另存为 .xlsx 后重新提交。",
            "Double quotes do not pair: check the quotes of this row, or save the file as .xlsx and submit it again."),
    CELL_TOO_LONG(
            "单元格超过 10 万个字符（可能缺少换行或引号不配对），请检查后重新提交。",
            "A cell is longer than 100,000 characters (perhaps a line end is missing or quotes do not pair): check it"
                    + " and submit the file again."),
    ROW_TOO_LONG(
            "一行过长（超过 100 万个字符或 16384 个单元格），可能缺少换行，请检查后重新提交。",
            "A row is too long (over 1,000,000 characters or 16,384 cells), perhaps a line end is missing: check it and"
                    + " submit the file again."),
    TOO_MANY_KEYS(
            "row-too-long",
            "文件的键名超过 1000 种，请检查键名后重新提交。",
            "The file has more than 1,000 different keys: check them and submit the file again."),
    TRUNCATED_FILE(
            "压缩文件不完整或已损坏，请重新传输后再提交。",
            "The compressed file is cut off or damaged: transfer it again and submit it again."),
    BROKEN_WORKBOOK(
            "工作簿已损坏，请用表格软件打开并另存为 .xlsx 或 CSV 后重新提交。",
            "The workbook is damaged: open it in a spreadsheet program, save it as .xlsx or CSV and submit it again."),
    INFLATES_TOO_MUCH(
            "文件解压后过大，超出安全限度，请拆分，或以未压缩的 CSV 重新提交。",
            "The file inflates beyond what is safe: split it, or submit it as CSV that is not compressed."),
    DOCUMENT_TYPE(
            "broken-workbook",
            "工作簿中含有 XML 文档类型声明（DTD），工作簿标准不允许，请用表格软件打开并另存为 .xlsx 或 CSV 后重新提交。",
            "The workbook holds an XML document type (DTD), which its standard forbids: open it in a spreadsheet program,"
                    + " save it as .xlsx or CSV and submit it again."),
    DUPLICATE_KEY(
            "同一个对象中有重复的键名，无法确定采用哪个值，请删除重复项后重新提交。",
            "An object has the same key twice, and which value holds is not known: remove one and submit the file again."),
    BROKEN_JSON(
            "不是有效的 JSON 对象，请检查该行，每行应为一个完整的对象。",
            "This is no valid JSON object: check this row; each line must be one whole object.");

    private final String code;
    private final Bilingual sentence;

    FileFault(String zh, String en) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.sentence = new Bilingual(zh, en);
    }

    FileFault(String code, String zh, String en) {
        this.code = code;
        this.sentence = new Bilingual(zh, en);
    }

    /** Stable, such as {@code empty-file}. */
    public String code() {
        return code;
    }

    public Bilingual sentence() {
        return sentence;
    }

    /** For the whole file. */
    public UnreadableFile error() {
        return new UnreadableFile(code, sentence);
    }

    /** At a row, counted from 1. */
    public UnreadableFile at(long row) {
        return new UnreadableFile(
                code, new Bilingual("第 " + row + " 行：" + sentence.zh(), "Row " + row + ": " + sentence.en()));
    }

    /** The fault that an error of opening means. */
    public static UnreadableFile of(IOException e) {
        return of(e, 0);
    }

    /** What an error of reading means; its own message may hold content and is dropped. */
    public static UnreadableFile of(IOException e, long row) {
        return switch (e) {
            case CharacterCodingException coding -> row > 0 ? BROKEN_ENCODING.at(row) : BROKEN_ENCODING.error();
            case EOFException end -> TRUNCATED_FILE.error();
            case ZipException zip -> TRUNCATED_FILE.error();
            case NoSuchFileException missing -> NO_FILE.error();
            case AccessDeniedException denied -> NOT_READABLE.error();
            default -> NOT_READABLE.error();
        };
    }
}
