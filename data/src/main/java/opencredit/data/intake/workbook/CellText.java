package opencredit.data.intake.workbook;

import java.util.List;
import opencredit.data.intake.parts.PartReader;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.NumberText;
import org.jspecify.annotations.Nullable;

/** What a cell holds, as text. Formulas give their stored result, errors nothing. */
final class CellText {
    private static final String MIDNIGHT = "T00:00:00";

    private final List<String> shared;
    private final boolean from1904;

    CellText(List<String> shared, boolean from1904) {
        this.shared = shared;
        this.from1904 = from1904;
    }

    /** Whether days are counted from 1904: the caller moves them, for only the type of a field tells which numbers are days. */
    boolean from1904() {
        return from1904;
    }

    /** Of the cell that starts here, up to its end. */
    String read(PartReader reader) {
        String type = reader.attribute("t");
        String value = "";
        String inline = null;
        while (reader.next() && !reader.ends("c")) {
            if (reader.starts("v")) {
                value = reader.text();
            } else if (reader.starts("is")) {
                inline = RichText.read(reader, "is");
            } else if (reader.starts()) {
                reader.skip();
            }
        }
        return inline == null ? text(type, value) : inline;
    }

    /** The seven types of ECMA-376 part 1, 18.18.11; a number where none is said. */
    private String text(@Nullable String type, String value) {
        return switch (type) {
            case null -> NumberText.plain(value.strip());
            case "n" -> NumberText.plain(value.strip());
            case "s" -> value.isBlank() ? "" : shared(value.strip());
            case "str", "inlineStr" -> EscapedText.decoded(value);
            case "b" -> answer(value.strip());
            case "d" -> date(value.strip());
            case "e" -> "";
            default -> throw FileFault.BROKEN_WORKBOOK.error();
        };
    }

    private String shared(String index) {
        try {
            return shared.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
    }

    private static String answer(String value) {
        return switch (value) {
            case "true" -> "1";
            case "false" -> "0";
            default -> value;
        };
    }

    /** A day is stored with its first second. */
    private static String date(String value) {
        int time = value.indexOf(MIDNIGHT);
        boolean isDay = time > 0 && value.substring(time + MIDNIGHT.length()).matches("(\\.0+)?");
        return isDay ? value.substring(0, time) : value;
    }
}
