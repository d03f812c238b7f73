package opencredit.data.intake.table;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.Sheet;
import opencredit.data.intake.spool.SubmittedBytes;

/** A file of JSON objects, one per line, in UTF-8. */
public final class JsonLinesFile implements DecodedFile, Sheet {
    private final SubmittedBytes file;
    private final boolean gzip;
    private final LongConsumer read;

    public JsonLinesFile(SubmittedBytes file, boolean gzip, LongConsumer read) {
        this.file = file;
        this.gzip = gzip;
        this.read = read;
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
        return false;
    }

    @Override
    public Rows open() {
        try {
            return new JsonRows(Prefix.stream(file, gzip, read));
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }

    @Override
    public void close() {
        // each Rows closes its own stream
    }
}
