package opencredit.data.intake.decode;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import opencredit.data.intake.table.Encoding;

/** The type of a file, by its content; names and extensions can be wrong. */
enum FileType {
    EMPTY,
    TEXT,
    JSON_LINES,
    JSON_ARRAY,
    ZIP,
    OLD_EXCEL,
    ENCRYPTED_WORKBOOK,
    OTHER_OFFICE,
    XML_SPREADSHEET,
    WEB_PAGE,
    OTHER_XML,
    BINARY_TEXT,
    OTHER;

    /** First bytes of files that people take for spreadsheets: PDF, PNG, JPEG, GIF, RAR, 7z, bzip2, xz, SQLite. */
    private static final List<String> OTHERS = List.of(
            "25504446", "89504e47", "ffd8ff", "47494638", "52617221", "377abcaf", "425a68", "fd377a58", "53514c697465");

    static FileType of(byte[] bytes) {
        String magic = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        if (magic.startsWith("504b0304") || magic.startsWith("504b0506")) {
            return ZIP;
        }
        if (magic.equals("d0cf11e0a1b11ae1")) {
            return office(bytes);
        }
        if (OTHERS.stream().anyMatch(magic::startsWith)) {
            return OTHER;
        }
        return text(bytes);
    }

    /** What a compound file of old Office holds, by the names of its streams. */
    private static FileType office(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(wide("EncryptedPackage"))) {
            return ENCRYPTED_WORKBOOK;
        }
        boolean isOther = text.contains(wide("WordDocument")) || text.contains(wide("PowerPoint Document"));
        return isOther && !text.contains(wide("Workbook")) ? OTHER_OFFICE : OLD_EXCEL;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static FileType text(byte[] bytes) {
        if (Encoding.isUtf16(bytes)) {
            return MarkupFile.of(bytes).orElse(TEXT);
        }
        int first = inkAt(bytes, Encoding.startsWithUtf8Mark(bytes) ? 3 : 0);
        if (first == bytes.length) {
            return EMPTY;
        }
        if (holdsNul(bytes)) {
            return startsReadable(bytes) ? BINARY_TEXT : OTHER;
        }
        return switch (bytes[first]) {
            case '{' -> JSON_LINES;
            case '<', 'M', 'm' -> MarkupFile.of(bytes).orElse(TEXT);
            case '[' -> isAt(bytes, inkAt(bytes, first + 1), '{') ? JSON_ARRAY : TEXT;
            default -> TEXT;
        };
    }

    private static boolean isAt(byte[] bytes, int at, char wanted) {
        return at < bytes.length && bytes[at] == wanted;
    }

    private static int inkAt(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static boolean holdsNul(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** Text damaged by a few NUL bytes, not a binary: nothing but text in its first 16 bytes. */
    private static boolean startsReadable(byte[] bytes) {
        for (int at = 0; at < Math.min(16, bytes.length); at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ' && bytes[at] != '\t' && bytes[at] != '\r' && bytes[at] != '\n') {
                return false;
            }
        }
        return true;
    }
}
