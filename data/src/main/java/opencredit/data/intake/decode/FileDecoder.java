package opencredit.data.intake.decode;

import java.io.IOException;
import java.util.function.LongConsumer;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Headings;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.intake.table.CsvFile;
import opencredit.data.intake.table.JsonLinesFile;
import opencredit.data.intake.table.Prefix;
import opencredit.data.intake.workbook.WorkbookFile;

/** Opens files by their content, whatever they are called. */
public final class FileDecoder {

    private FileDecoder() {}

    /**
     * Opens a file.
     *
     * @param headings finds the separator of a CSV file
     * @param read told how many bytes of the file are read, from time to time
     * @throws opencredit.data.intake.row.UnreadableFile when it is none that can be read
     */
    public static DecodedFile open(SubmittedBytes file, Headings headings, LongConsumer read) {
        try {
            Prefix prefix = Prefix.of(file);
            return switch (FileType.of(prefix.bytes())) {
                case TEXT -> CsvFile.open(file, prefix, headings, read);
                case JSON_LINES -> new JsonLinesFile(file, prefix.gzip(), read);
                case ZIP -> workbook(file, prefix, read);
                case EMPTY -> throw FileFault.EMPTY_FILE.error();
                case OLD_EXCEL -> throw FileFault.OLD_EXCEL.error();
                case ENCRYPTED_WORKBOOK -> throw FileFault.ENCRYPTED_WORKBOOK.error();
                case OTHER_OFFICE -> throw FileFault.NO_SPREADSHEET.error();
                case XML_SPREADSHEET -> throw FileFault.XML_SPREADSHEET.error();
                case WEB_PAGE -> throw FileFault.WEB_PAGE.error();
                case OTHER_XML -> throw FileFault.OTHER_XML.error();
                case JSON_ARRAY -> throw FileFault.JSON_ARRAY.error();
                case BINARY_TEXT -> throw FileFault.NUL_BYTES.error();
                case OTHER -> throw FileFault.UNKNOWN_FILE_TYPE.error();
            };
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }

    private static DecodedFile workbook(SubmittedBytes file, Prefix prefix, LongConsumer read) throws IOException {
        if (prefix.gzip()) {
            throw FileFault.UNKNOWN_FILE_TYPE.error();
        }
        return WorkbookFile.open(file, read);
    }
}
