package opencredit.data.store.own;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A promise that nobody has kept or broken yet.
 *
 * @param due its last day
 * @param content the record as it is shown
 */
public record Reminder(UUID record, String dataset, LocalDate due, String content) {}
