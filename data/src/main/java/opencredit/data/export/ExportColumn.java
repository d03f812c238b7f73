package opencredit.data.export;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.rule.CityTime;

/**
 * One column of a table of records.
 *
 * @param name header of a plain file, where amounts are in yuan
 * @param header national header
 * @param path where the record's JSON carries the value, such as {@code [fields, fine]}; several values of a list are
 *     joined by a semicolon
 * @param type of its values, for formats that have types
 * @param headerUnit unit of amounts below {@code header}; a record states yuan
 * @param words Chinese words of the values of a code list, where they differ from the values
 * @param isName whether it says in words what the column of codes before it holds; no column of a plain file
 */
public record ExportColumn(
        String name,
        String header,
        List<String> path,
        ColumnType type,
        Unit headerUnit,
        Map<String, String> words,
        boolean isName) {
    /** As spreadsheets read a moment; the header's language says whose clock it is. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    ExportColumn(
            String name,
            String header,
            List<String> path,
            ColumnType type,
            Unit headerUnit,
            Map<String, String> words) {
        this(name, header, path, type, headerUnit, words, false);
    }

    /** A value of the record as it stands below the national header; lists value by value. */
    public String below(String value) {
        return switch (type) {
            case AMOUNT -> inUnit(value);
            case INSTANT -> MOMENT.format(OffsetDateTime.parse(value).withOffsetSameInstant(CityTime.OFFSET));
            case WINDOW_END ->
                CityTime.lastDay(OffsetDateTime.parse(value).toInstant()).toString();
            case TEXT, WHOLE_NUMBER, DECIMAL, DATE, YES_NO -> words.getOrDefault(value, value);
        };
    }

    /** Yuan stay as they are. Other units lose zeros at the end: 20000.00 becomes 2 under 万元. */
    private String inUnit(String yuan) {
        if (headerUnit == Unit.YUAN) {
            return yuan;
        }
        BigDecimal amount = new BigDecimal(yuan).movePointLeft(headerUnit.powerOfTen());
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
