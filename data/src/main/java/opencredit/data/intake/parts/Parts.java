package opencredit.data.intake.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a package by name. Names are equal in any letter case, and some programs write them with backslashes. */
public final class Parts implements AutoCloseable {
    /** A real workbook of a hundred sheets with pictures has some hundreds. */
    private static final int MOST_ENTRIES = 2_000;

    /** Those that ISO/IEC 29500-2 allows. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    public static Parts open(SubmittedBytes file) throws IOException {
        DirectoryReading reading = new DirectoryReading(file.channel());
        boolean isOpen = false;
        try {
            // what stands before each part is read with the part, and not for all of them at first
            Parts parts = new Parts(ZipFile.builder()
                    .setSeekableByteChannel(reading)
                    .setIgnoreLocalFileHeader(true)
                    .get());
            parts.list();
            reading.end();
            isOpen = true;
            return parts;
        } catch (UnreadableFile e) {
            throw e;
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw FileFault.of(e);
        } catch (IOException | RuntimeException e) {
            throw FileFault.TRUNCATED_FILE.error();
        } finally {
            if (!isOpen) {
                reading.close();
            }
        }
    }

    private void list() {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entries.size() == MOST_ENTRIES) {
                throw FileFault.INFLATES_TOO_MUCH.error();
            }
            if (!METHODS.contains(entry.getMethod())) {
                throw FileFault.TRUNCATED_FILE.error();
            }
            if (entries.put(fold(entry.getName()), entry) != null) {
                // which of two parts of one name is meant would depend on the program
                throw FileFault.BROKEN_WORKBOOK.error();
            }
        }
    }

    public static String fold(String name) {
        String slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(fold(name));
    }

    /** Folded names. */
    public Collection<String> names() {
        return entries.keySet();
    }

    public InputStream stream(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(fold(name));
        if (entry == null) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
        return zip.getInputStream(entry);
    }

    public PartReader read(String name) {
        try {
            return PartReader.open(stream(name));
        } catch (IOException e) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw FileFault.of(e);
        }
    }
}
