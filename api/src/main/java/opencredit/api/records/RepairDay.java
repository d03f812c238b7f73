package opencredit.api.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.StoredRecord;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.RepairRule;

/**
 * From which day the repair of a record can be asked for. The rules say so of what a record holds, so it is no part of the
 * verified content, and no version changes where a rule does.
 */
final class RepairDay {
    private RepairDay() {}

    /** The record with one member more at its end; unchanged where no such day is left in its window. */
    static String beside(String whole, StoredRecord record, Datasets datasets) {
        return datasets.find(record.dataset())
                .flatMap(dataset -> of(record, dataset))
                .map(day -> whole.substring(0, whole.length() - 1) + ",\"repairableFrom\":\"" + day + "\"}")
                .orElse(whole);
    }

    private static Optional<LocalDate> of(StoredRecord record, Dataset dataset) {
        RepairRule rule = dataset.repair();
        if (rule == null) {
            return Optional.empty();
        }
        JsonNode content = Json.parse(record.content());
        LocalDate decision = LocalDate.parse(content.path("decisionDate").asText());
        String end = content.path("visibleUntil").asText();
        return rule.earliest(dataset.window(), content.path("rule").asText(), decision)
                .filter(day -> end.isEmpty() || day.isBefore(endDay(end)));
    }

    /** The first day on which it is not shown any more, by itself. */
    private static LocalDate endDay(String end) {
        return CityTime.day(OffsetDateTime.parse(end).toInstant());
    }
}
