package opencredit.data.intake.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import opencredit.data.intake.row.FileFault;

/** Tells a workbook from other files that are ZIP archives inside, by the names of their parts. */
public final class PackageKind {
    /** Longer than any name of a media type. */
    private static final int LONGEST_TYPE = 100;

    private PackageKind() {}

    public static void check(Parts parts) {
        if (parts.has("mimetype")) {
            throw mediaType(parts).startsWith("application/vnd.oasis.opendocument")
                    ? FileFault.OPEN_DOCUMENT.error()
                    : FileFault.NO_SPREADSHEET.error();
        }
        if (parts.names().stream().anyMatch(name -> name.startsWith("xl/workbook") && name.endsWith(".bin"))) {
            throw FileFault.BINARY_WORKBOOK.error();
        }
        boolean isPackage = parts.has("[Content_Types].xml");
        if (!isPackage || parts.names().stream().noneMatch(PackageKind::isOfWorkbook)) {
            throw isPackage ? FileFault.NO_SPREADSHEET.error() : FileFault.ARCHIVE.error();
        }
    }

    /** Programs put the parts elsewhere than Excel does, under names of its. */
    private static boolean isOfWorkbook(String part) {
        return part.startsWith("xl/") || part.endsWith("workbook.xml");
    }

    private static String mediaType(Parts parts) {
        try (InputStream in = parts.stream("mimetype")) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw FileFault.TRUNCATED_FILE.error();
        }
    }
}
