package opencredit.data.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.FieldType.Unit;

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
 */
public record ExportColumn(
        String name, String header, List<String> path, ColumnType type, Unit headerUnit, Map<String, String> words) {

    /** A value of the record as it stands below the national header; lists value by value. */
    public String below(String value) {
        return type == ColumnType.AMOUNT ? inUnit(value) : words.getOrDefault(value, value);
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
