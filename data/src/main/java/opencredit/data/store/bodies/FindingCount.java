package opencredit.data.store.bodies;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are equal.
 *
 * @param body the code of the public body that they are about; null where none was known when they were published
 * @param month of the city's calendar: in which they were published, and in which they were mended
 * @param confirmed negative where a finding of another count is taken back
 * @param mended negative where what was mended came back
 */
public record FindingCount(
        String dataset, @Nullable String body, List<String> categories, YearMonth month, long confirmed, long mended) {}
