package opencredit.data.intake.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A workbook, read sheet by sheet, cell by cell. */
final class XlsxFile implements DecodedFile {
    private final ReadableWorkbook workbook;
    private final long size;
    private final LongConsumer read;

    private XlsxFile(ReadableWorkbook workbook, long size, LongConsumer read) {
        this.workbook = workbook;
        this.size = size;
        this.read = read;
    }

    static XlsxFile open(Path file, LongConsumer read) throws IOException {
        WorkbookGuard.check(file);
        try {
            return new XlsxFile(new ReadableWorkbook(file.toFile()), Files.size(file), read);
        } catch (RuntimeException | IOException e) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
    }

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public List<Sheet> sheets() {
        return workbook.getSheets().<Sheet>map(One::new).toList();
    }

    @Override
    public void close() {
        try {
            read.accept(size);
            workbook.close();
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }

    private final class One implements Sheet {
        private final org.dhatim.fastexcel.reader.Sheet sheet;

        private One(org.dhatim.fastexcel.reader.Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public int number() {
            return sheet.getIndex() + 1;
        }

        @Override
        public boolean cellsMayShift() {
            return false;
        }

        @Override
        public Rows open() {
            try {
                return new XlsxRows(sheet.openStream(), workbook.isDate1904());
            } catch (RuntimeException | IOException e) {
                throw FileFault.BROKEN_WORKBOOK.error();
            }
        }
    }
}
