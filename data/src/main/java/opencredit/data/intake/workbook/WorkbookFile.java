package opencredit.data.intake.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import opencredit.data.intake.parts.Contents;
import opencredit.data.intake.parts.Contents.Listed;
import opencredit.data.intake.parts.PackageKind;
import opencredit.data.intake.parts.Parts;
import opencredit.data.intake.parts.Relationships;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.Sheet;
import opencredit.data.intake.spool.SubmittedBytes;

/** A workbook, read sheet by sheet, cell by cell. */
public final class WorkbookFile implements DecodedFile {
    private final Parts parts;
    private final Contents contents;
    private final CellText text;
    private final Set<String> withMergedCells;
    private final long size;
    private final LongConsumer read;

    private WorkbookFile(Parts parts, Set<String> withMergedCells, long size, LongConsumer read) {
        this.parts = parts;
        this.withMergedCells = withMergedCells;
        this.contents = Contents.of(parts, mainPart(parts));
        this.text = new CellText(SharedTexts.of(parts, contents.sharedTexts()), contents.from1904());
        this.size = size;
        this.read = read;
    }

    /** @throws opencredit.data.intake.row.UnreadableFile when it is no workbook that can be read */
    public static WorkbookFile open(SubmittedBytes file, LongConsumer read) throws IOException {
        long size = file.size();
        Parts parts = Parts.open(file);
        boolean isOpen = false;
        try {
            PackageKind.check(parts);
            WorkbookFile workbook = new WorkbookFile(parts, WorkbookGuard.check(parts, size), size, read);
            isOpen = true;
            return workbook;
        } finally {
            if (!isOpen) {
                parts.close();
            }
        }
    }

    private static String mainPart(Parts parts) {
        return Relationships.of(parts, "").target("officeDocument").orElse("xl/workbook.xml");
    }

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public List<Sheet> sheets() {
        return contents.sheets().stream().<Sheet>map(One::new).toList();
    }

    @Override
    public void close() {
        read.accept(size);
        parts.close();
    }

    private final class One implements Sheet {
        private final Listed listed;

        private One(Listed listed) {
            this.listed = listed;
        }

        @Override
        public int number() {
            return listed.number();
        }

        @Override
        public boolean isHidden() {
            return listed.hidden();
        }

        @Override
        public boolean isBeside() {
            return listed.beside();
        }

        @Override
        public boolean cellsMayShift() {
            return false;
        }

        @Override
        public Rows open() {
            String part = listed.part();
            boolean hasMerged = withMergedCells.contains(Parts.fold(part));
            MergedCells merged = hasMerged ? MergedCells.of(parts, part) : MergedCells.none();
            return new SheetRows(parts.read(part), text, merged);
        }
    }
}
