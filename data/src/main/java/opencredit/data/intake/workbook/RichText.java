package opencredit.data.intake.workbook;

import opencredit.data.intake.parts.PartReader;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;

/** Text in runs of several styles, without the readings above Japanese characters. */
final class RichText {
    private RichText() {}

    /** The text of the element that starts here, up to its end. */
    static String read(PartReader reader, String element) {
        String text = "";
        while (reader.next() && !reader.ends(element)) {
            if (reader.starts("rPh")) {
                reader.skip();
            } else if (reader.starts("t")) {
                text = joined(text, EscapedText.decoded(reader.text()));
            }
        }
        return text;
    }

    private static String joined(String text, String run) {
        if (text.length() + run.length() > Row.LONGEST_CELL) {
            throw FileFault.CELL_TOO_LONG.error();
        }
        return text.isEmpty() ? run : text + run;
    }
}
