package opencredit.api;

import java.nio.file.Path;
import opencredit.data.dataset.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the program; the only reader of the environment.
 *
 * @param databaseUrl null for the embedded PostgreSQL
 * @param publicUrl without a slash at its end
 * @param cityRegion the city's region code, six digits
 */
public record Settings(
        int port,
        Path home,
        @Nullable String databaseUrl,
        String publicUrl,
        byte[] secret,
        Bilingual cityName,
        String cityRegion) {}
