package opencredit.data.intake.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opencredit.data.intake.parts.Relationships.Relationship;
import opencredit.data.intake.row.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * The list of sheets in the main part of a workbook.
 *
 * @param from1904 whether its days are counted from 1904
 * @param sharedTexts the part that holds the texts of cells, or null
 */
public record Contents(
        List<Listed> sheets, boolean from1904, @Nullable String sharedTexts) {

    /** What people, and the register's own workbooks, call sheets that tell of the table and hold none of it. */
    private static final Set<String> BESIDE = Set.of("说明", "填写说明", "填表说明", "填报说明", "代码表", "问题清单");

    /**
     * A sheet of cells; charts and macros are none.
     *
     * @param number its place among all sheets, from 1
     * @param beside whether it is called as one that tells of the table
     */
    public record Listed(int number, String part, boolean hidden, boolean beside) {}

    public static Contents of(Parts parts, String main) {
        Relationships links = Relationships.of(parts, main);
        List<Listed> sheets = new ArrayList<>();
        boolean from1904 = false;
        int number = 0;
        try (PartReader reader = parts.read(main)) {
            if (!reader.next() || !reader.starts("workbook")) {
                throw FileFault.NO_SPREADSHEET.error();
            }
            while (reader.next()) {
                if (reader.starts("workbookPr")) {
                    from1904 = reader.isTrue("date1904");
                } else if (reader.starts("sheet")) {
                    listed(reader, links, ++number).ifPresent(sheets::add);
                }
            }
        }
        String texts = links.target("sharedStrings").filter(parts::has).orElse(null);
        return new Contents(List.copyOf(sheets), from1904, texts);
    }

    private static Optional<Listed> listed(PartReader reader, Relationships links, int number) {
        String state = reader.attribute("state");
        boolean isHidden = state != null && !state.equals("visible");
        String id = reader.reference("id");
        Relationship link = links.find(id == null ? "" : id).orElseThrow(FileFault.BROKEN_WORKBOOK::error);
        String name = reader.attribute("name");
        boolean isBeside = name != null && BESIDE.contains(name.strip());
        return link.type().equals("worksheet")
                ? Optional.of(new Listed(number, link.target(), isHidden, isBeside))
                : Optional.empty();
    }
}
