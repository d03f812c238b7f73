package opencredit.data.intake.decode.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import opencredit.data.intake.decode.FileFault;

/** The parts of a package by name. Names are equal in any letter case, and some programs write them with backslashes. */
final class Parts implements AutoCloseable {
    /** A real workbook of a hundred sheets with pictures has some hundreds. */
    private static final int MOST_ENTRIES = 2_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts open(Path file) {
        try {
            Parts parts = new Parts(new ZipFile(file.toFile()));
            parts.list();
            return parts;
        } catch (ZipException e) {
            throw FileFault.TRUNCATED_FILE.error();
        } catch (IOException e) {
            throw FileFault.of(e);
        }
    }

    private void list() throws IOException {
        boolean isListed = false;
        try {
            if (zip.size() > MOST_ENTRIES) {
                throw FileFault.INFLATES_TOO_MUCH.error();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entries.put(fold(entry.getName()), entry) != null) {
                    // which of two parts of one name is meant would depend on the program
                    throw FileFault.BROKEN_WORKBOOK.error();
                }
            }
            isListed = true;
        } finally {
            if (!isListed) {
                zip.close();
            }
        }
    }

    static String fold(String name) {
        String slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(fold(name));
    }

    /** Folded names. */
    Collection<String> names() {
        return entries.keySet();
    }

    InputStream stream(String name) throws IOException {
        ZipEntry entry = entries.get(fold(name));
        if (entry == null) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
        return zip.getInputStream(entry);
    }

    PartReader read(String name) {
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
