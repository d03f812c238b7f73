package opencredit.data.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import opencredit.data.intake.parts.Parts;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Inflation;

/**
 * Inflates a workbook once, keeping nothing, before anything of it is held in memory: a bomb ends here. Declared sizes
 * are not believed. Costs about a second per gigabyte of XML.
 */
final class WorkbookGuard {
    /** Shared texts (and any other part) are held in memory while sheets are read: 100 MB of XML take about 150 MB. */
    private static final long MOST_SHARED = 100L << 20;

    private final SheetScan scan = new SheetScan();
    private final Set<String> withMergedCells = new HashSet<>();
    private final Inflation inflation;

    private WorkbookGuard(long size) {
        this.inflation = new Inflation(size);
    }

    /** The folded names of the parts that have merged cells, which are looked for before the rows. */
    static Set<String> check(Parts parts, long size) {
        try {
            WorkbookGuard guard = new WorkbookGuard(size);
            guard.inflate(parts);
            return guard.withMergedCells;
        } catch (ZipException e) {
            throw FileFault.TRUNCATED_FILE.error();
        } catch (IOException e) {
            throw FileFault.of(e);
        }
    }

    private void inflate(Parts parts) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (String name : parts.names()) {
            try (InputStream in = parts.stream(name)) {
                inflate(in, name, buffer);
            }
            if (scan.hasMergedCells()) {
                withMergedCells.add(name);
            }
        }
    }

    private void inflate(InputStream in, String name, byte[] buffer) throws IOException {
        boolean isSheet = name.startsWith("xl/worksheets/");
        long own = 0;
        scan.begin(isSheet);
        boolean isXml = name.endsWith(".xml");
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            inflation.add(got);
            if (own + got > MOST_SHARED && !isSheet) {
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
