package opencredit.data.intake.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opencredit.data.intake.table.Encoding;

/** Tells the pages and XML files that are named like spreadsheets from text. */
final class MarkupFile {
    /** The beginning of a file shows its kind. */
    private static final int BEGIN = 4_096;

    private static final List<String> TAGS = List.of("<html", "<!doctype html", "<head", "<body");

    private static final List<String> SPREADSHEET =
            List.of("urn:schemas-microsoft-com:office:spreadsheet", "progid=\"excel.sheet\"");

    private MarkupFile() {}

    /** The kind of the file; empty if it is no markup. */
    static Optional<FileType> of(byte[] bytes) {
        String begin = begin(bytes);
        if (begin.startsWith("mime-version:")) {
            return Optional.of(FileType.WEB_PAGE);
        }
        if (!begin.startsWith("<")) {
            return Optional.empty();
        }
        boolean isPage = TAGS.stream().anyMatch(begin::contains);
        if (!isPage && SPREADSHEET.stream().anyMatch(begin::contains)) {
            return Optional.of(FileType.XML_SPREADSHEET);
        }
        return isPage || begin.contains("<table") && !begin.startsWith("<?xml")
                ? Optional.of(FileType.WEB_PAGE)
                : Optional.of(FileType.OTHER_XML).filter(xml -> begin.startsWith("<?xml"));
    }

    private static String begin(byte[] bytes) {
        boolean isWide = Encoding.isUtf16(bytes);
        Charset charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(bytes, 0, Math.min(bytes.length, BEGIN), charset);
        return text.replace("\ufeff", "").stripLeading().toLowerCase(Locale.ROOT);
    }
}
