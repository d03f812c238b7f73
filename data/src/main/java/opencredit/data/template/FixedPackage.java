package opencredit.data.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook without the moment at which it was written: the same definition gives the same bytes, and the same tag. */
final class FixedPackage {
    /** The first that a ZIP file can say without a time zone. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern CREATED = Pattern.compile("(?<tag><dcterms:created[^>]*>)[^<]*");

    private FixedPackage() {}

    static byte[] of(byte[] written) throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(written.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written));
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(MOMENT);
                out.putNextEntry(same);
                out.write(part(entry.getName(), in.readAllBytes()));
                out.closeEntry();
            }
        }
        return fixed.toByteArray();
    }

    private static byte[] part(String name, byte[] bytes) {
        if (!name.equals("docProps/core.xml")) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll("${tag}1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
