package opencredit.data.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import org.jspecify.annotations.Nullable;

/** A row of a dataset's own examples, with one cell changed: what holds for a type of cells is tried in each such column. */
record ExampleRow(Dataset dataset, Field field) {

    /** One for each published field of that type in any dataset. */
    static Stream<ExampleRow> of(Class<? extends FieldType> type) {
        return WhatWasRead.DATASETS.all().stream()
                .flatMap(dataset -> dataset.fields().stream()
                        .filter(field -> type.isInstance(field.type()) && field.disclose() != Disclose.NEVER)
                        .map(field -> new ExampleRow(dataset, field)));
    }

    /** What intake makes of a file with a row for each cell; the ledger, which knows the first again, is not asked. */
    WhatWasRead read(Path folder, Form form, List<String> cells) {
        List<Map<String, String>> rows = cells.stream().map(this::row).toList();
        return WhatWasRead.of(dataset.id(), form.write(folder, rows), new Intake.Options(false, true, true));
    }

    /** What the records of such a file show of the field, in its order. */
    List<@Nullable Object> shown(Path folder, Form form, List<String> cells) {
        return read(folder, form, cells).published().stream().map(this::shown).toList();
    }

    /** The flags of the one record of such a file that are about the field. */
    List<String> flags(Disclosure record) {
        return record.flags().stream()
                .filter(flag -> flag.endsWith(":" + field.name()))
                .toList();
    }

    private Map<String, String> row(String cell) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Field each : dataset.fields()) {
            boolean isNeeded = each.disclose() != Disclose.NEVER || each.required() == Required.REFUSE;
            String example = each.example() == null || !isNeeded ? "" : each.example();
            row.put(each.title().zh(), each.equals(field) ? cell : example);
        }
        return row;
    }

    /** What a record shows of the field: the code of a party, a date, an amount, or null. */
    @Nullable
    Object shown(Disclosure record) {
        return switch (field.role()) {
            case SUBJECT_CODE -> record.subject().code();
            case COUNTERPARTY_CODE -> code(record.counterparty());
            case AUTHORITY_CODE -> record.authority().code();
            case PUBLISHER_CODE -> code(record.publisher());
            case DECISION_DATE -> record.decisionDate().toString();
            case DOCUMENT_NUMBER -> record.documentNumber().isEmpty() ? null : record.documentNumber();
            case null, default -> record.fields().get(field.name());
        };
    }

    private static @Nullable String code(@Nullable Party party) {
        return party == null ? null : party.code();
    }

    @Override
    public String toString() {
        return dataset.id() + "." + field.name();
    }

    /** How a file holds the row. */
    enum Form {
        CSV {
            @Override
            Path write(Path folder, List<Map<String, String>> rows) {
                return TestFiles.write(folder, "a.csv", TestFiles.csv(TestFiles.table(rows.toArray(new Map[0]))));
            }
        },
        XLSX {
            @Override
            Path write(Path folder, List<Map<String, String>> rows) {
                return TestFiles.xlsx(folder, "a.xlsx", TestFiles.table(rows.toArray(new Map[0])));
            }
        },
        JSON_LINES {
            @Override
            Path write(Path folder, List<Map<String, String>> rows) {
                return TestFiles.write(
                        folder, "a.jsonl", rows.stream().map(Form::json).collect(Collectors.joining("\n")));
            }
        };

        abstract Path write(Path folder, List<Map<String, String>> rows);

        /** Numbers of 16 digits and more as numbers, all others as text. */
        private static String json(Map<String, String> row) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            row.forEach((header, cell) -> {
                if (cell.matches("[1-9]\\d{15,19}")) {
                    line.put(header, new BigInteger(cell));
                } else {
                    line.put(header, cell);
                }
            });
            return line.toString();
        }
    }
}
