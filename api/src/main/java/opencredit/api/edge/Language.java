package opencredit.api.edge;

import java.util.List;
import java.util.Locale;
import opencredit.api.http.QueryPair;
import org.jspecify.annotations.Nullable;

/** Chinese or English, as the reader wants it: {@code lang=}, else {@code Accept-Language}, else Chinese. */
final class Language {
    /** A browser sends a tenth of it. Java's parser compares every range with every other. */
    static final int LONGEST = 200;

    private static final List<String> SPOKEN = List.of("zh", "en");

    private Language() {}

    /** {@code zh} or {@code en}. */
    static String of(@Nullable String query, @Nullable String acceptLanguage) {
        for (QueryPair pair : QueryPair.of(query)) {
            String value = pair.value();
            if (pair.is("lang") && value != null && SPOKEN.contains(value)) {
                return value;
            }
        }
        return accepted(acceptLanguage);
    }

    static String accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return "zh";
        }
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? "zh" : found;
        } catch (IllegalArgumentException notALanguageRange) {
            return "zh";
        }
    }
}
