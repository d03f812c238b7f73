package opencredit.data.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook without the moment at which it was written: the same definition gives the same bytes, and the same tag. */
final class FixedPackage {
    /** The first that a ZIP file can say without a time zone. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern CREATED = Pattern.compile("(?<tag><dcterms:created[^>]*>)[^<]*");

    private FixedPackage() {}

    static byte[] of(byte[] written) throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(written.length);
        // what streams write of sizes behind each part only a reader of the directory understands
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(written))
                        .get();
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(MOMENT);
                out.putNextEntry(same);
                try (InputStream part = in.getInputStream(entry)) {
                    out.write(part(entry.getName(), part.readAllBytes()));
                }
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
