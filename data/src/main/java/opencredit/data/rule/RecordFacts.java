package opencredit.data.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a row that decide how long its record is shown.
 *
 * @param categories published values
 * @param severity the class that the authority stated, or null
 * @param procedure or null
 * @param amount yuan, or null
 * @param texts the title and the legal basis, those that are there
 * @param deadline the stated last day of publication, or null
 * @param validUntil the last valid day, or null
 */
public record RecordFacts(
        LocalDate decision,
        List<String> categories,
        @Nullable String severity,
        @Nullable String procedure,
        @Nullable BigDecimal amount,
        List<String> texts,
        @Nullable LocalDate deadline,
        @Nullable LocalDate validUntil) {}
