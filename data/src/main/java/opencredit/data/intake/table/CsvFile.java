package opencredit.data.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Headings;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.Sheet;
import opencredit.data.intake.spool.SubmittedBytes;

/** A text file with separated cells. */
public final class CsvFile implements DecodedFile, Sheet {
    private final SubmittedBytes file;
    private final boolean gzip;
    private final Encoding encoding;
    private final char separator;
    private final LongConsumer read;

    private CsvFile(SubmittedBytes file, boolean gzip, Encoding encoding, char separator, LongConsumer read) {
        this.file = file;
        this.gzip = gzip;
        this.encoding = encoding;
        this.separator = separator;
        this.read = read;
    }

    public static CsvFile open(SubmittedBytes file, Prefix prefix, Headings headings, LongConsumer read) {
        Encoding encoding = Encoding.detect(prefix).orElseThrow(FileFault.BROKEN_ENCODING::error);
        Separator found = Separator.find(encoding.lenient(prefix.bytes()), headings);
        if (found.known() == 0 && readsAsDamagedUtf8(prefix, headings)) {
            throw FileFault.BROKEN_ENCODING.error();
        }
        return new CsvFile(file, prefix.gzip(), encoding, found.character(), read);
    }

    /** GB18030 accepts most bytes: when it makes no sense of the header and UTF-8 does, UTF-8 was damaged. */
    private static boolean readsAsDamagedUtf8(Prefix prefix, Headings headings) {
        String text = new Encoding(StandardCharsets.UTF_8, 0).lenient(prefix.bytes());
        return text.indexOf('\uFFFD') >= 0 && Separator.find(text, headings).known() > 0;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public boolean cellsMayShift() {
        return true;
    }

    @Override
    public Rows open() {
        try {
            Reader reader = encoding.strict(Prefix.stream(file, gzip, read));
            return new CsvRows(reader, separator);
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }

    @Override
    public void close() {
        // each Rows closes its own stream
    }
}
