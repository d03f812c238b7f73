package opencredit.data.intake.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Inflates a workbook once, keeping nothing, before anything of it is held in memory: a bomb ends here. Declared sizes
 * are not believed. Costs about a second per gigabyte of XML.
 */
final class WorkbookGuard {
    /** A real workbook of a hundred sheets with pictures has some hundreds. */
    private static final int MOST_ENTRIES = 2_000;

    /** Two full sheets of a million rows and thirty columns. */
    private static final long MOST_INFLATED = 6L << 30;

    /** Shared texts (and any other part) are held in memory while sheets are read: 100 MB of XML take about 150 MB. */
    private static final long MOST_SHARED = 100L << 20;

    /** Deflate reaches 1,000; sheets of nothing but one repeated row stay below 300. */
    private static final long MOST_RATIO = 400;

    /** Below this a high ratio does no harm. */
    private static final long HARMLESS = 64L << 20;

    private final SheetScan scan = new SheetScan();
    private long inflated;

    private WorkbookGuard() {}

    static void check(Path file) {
        long size = size(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw FileFault.UNKNOWN_FILE_TYPE.error();
            }
            if (zip.size() > MOST_ENTRIES) {
                throw FileFault.INFLATES_TOO_MUCH.error();
            }
            new WorkbookGuard().inflate(zip, size);
        } catch (ZipException e) {
            throw FileFault.TRUNCATED_FILE.error();
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }

    private void inflate(ZipFile zip, long size) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                inflate(in, entry.getName(), size, buffer);
            }
        }
    }

    private void inflate(InputStream in, String name, long size, byte[] buffer) throws IOException {
        boolean isSheet = name.startsWith("xl/worksheets/");
        long most = isSheet ? MOST_INFLATED : MOST_SHARED;
        long own = 0;
        scan.begin(isSheet);
        boolean isXml = name.endsWith(".xml");
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            inflated += got;
            if (own + got > most || inflated > MOST_INFLATED || (inflated > HARMLESS && inflated / size > MOST_RATIO)) {
                throw FileFault.INFLATES_TOO_MUCH.error();
            }
            isXml |= own == 0 && got > 0 && startsAsXml(buffer);
            own += got;
            if (isXml || isSheet) {
                scan.feed(buffer, got);
            }
        }
    }

    /** A sheet may have any name: a tag, white space before one, or a byte order mark; a JPEG begins FF D8. */
    private static boolean startsAsXml(byte[] bytes) {
        return switch (bytes[0] & 0xff) {
            case '<', ' ', '\t', '\r', '\n', 0xef, 0xfe -> true;
            case 0xff -> (bytes[1] & 0xff) == 0xfe;
            case 0 -> bytes[1] == '<';
            default -> false;
        };
    }
}
