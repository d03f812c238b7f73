package opencredit.data.dataset;

import java.util.List;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One field of a dataset.
 *
 * @param name camelCase name in contract, code and downloads
 * @param title national header first: the Chinese title heads the column of a {@code labels=zh} download
 * @param columns every accepted column header: national headers of each edition, column codes, aliases
 * @param role what the field is to every dataset, or null
 * @param example one fictional value
 */
public record Field(
        String name,
        Bilingual title,
        List<String> columns,
        FieldType type,
        @Nullable Role role,
        Disclose disclose,
        SearchMode search,
        Required required,
        @Nullable String example) {

    /** What the value is in a record, which states amounts in yuan whatever the national header says. */
    public Bilingual label() {
        return new Bilingual(title.zh().replace("（万元）", "（元）").replace("（亿元）", "（元）"), title.en());
    }

    /** What stands beside the value where it has its own unit. */
    public Bilingual heading() {
        return type instanceof FieldType.Money
                ? new Bilingual(title.zh().replaceFirst("（(万|亿)?元）$", ""), title.en())
                : title;
    }

    /** Whether the value is the number of a document, licence or project, or refers to one. */
    public boolean isNumber() {
        return role == Role.DOCUMENT_NUMBER
                || role == Role.LICENCE_NUMBER
                || type instanceof FieldType.Reference
                || type instanceof FieldType.Text && role == null && search == SearchMode.EXACT;
    }

    /** Where a record carries the value: {@code [subject, name]}, or {@code [fields, fine]}. */
    public List<String> path() {
        return isEnvelope() && role != null ? role.envelope() : List.of("fields", name);
    }

    /** Whether the value is a member of the record itself and not of its {@code fields}. */
    public boolean isEnvelope() {
        return role != null && !role.envelope().isEmpty();
    }
}
