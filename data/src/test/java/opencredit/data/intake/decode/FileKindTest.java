package opencredit.data.intake.decode;

import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is none to be loaded is told what it is, whatever its name says. */
class FileKindTest {
    @TempDir
    Path folder;

    /** What a file is, is said, and not only what it is not. */
    @ParameterizedTest
    @CsvSource({
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>,XML Spreadsheet 2003",
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table/></Workbook>,XML Spreadsheet 2003",
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>,web page",
        "<table border=1><tr><td>a</td></tr></table>,web page",
        "<!DOCTYPE HTML><meta charset=gbk>,web page",
        "MIME-Version: 1.0,web page",
        "<?xml version=\"1.0\"?><rows/>,XML file"
    })
    void markupIsNamed(String text, String named) {
        for (String mark : List.of("", "\ufeff", "\r\n ")) {
            assertThat(fails(write(folder, "a.xls", mark + text), "unknown-file-type")
                            .sentence()
                            .en())
                    .contains(named);
        }
        byte[] wide = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(fails(write(folder, "a.xls", wide), "unknown-file-type")
                        .sentence()
                        .en())
                .contains(named);
    }

    @ParameterizedTest
    @CsvSource({"Workbook,old Excel", "EncryptedPackage,encrypted workbook", "WordDocument,no spreadsheet"})
    void oldOfficeFilesAreNamed(String stream, String named) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        out.write(new byte[1_000]);
        out.write(stream.getBytes(StandardCharsets.UTF_16LE));
        assertThat(fails(write(folder, "a.xls", out.toByteArray()), "unknown-file-type")
                        .sentence()
                        .en())
                .contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "readme.txt,ZIP archive",
        "xl/workbook.bin,binary workbook",
        "mimetype,OpenDocument",
        "[Content_Types].xml,office document"
    })
    void packagesAreNamed(String part, String named) throws IOException {
        byte[] content = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
        assertThat(fails(write(folder, "a.xlsx", zip(part, content)), "unknown-file-type")
                        .sentence()
                        .en())
                .contains(named);
    }

    private static UnreadableFile fails(Path file, String code) {
        UnreadableFile error = catchThrowableOfType(
                UnreadableFile.class,
                () -> FileDecoder.open(SubmittedBytes.at(file), cells -> 0, read -> {})
                        .close());
        assertThat(error.code()).isEqualTo(code);
        return error;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
