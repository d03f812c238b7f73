package opencredit.data.intake.value;

import org.jspecify.annotations.Nullable;

/** The administrative division in a credit code: characters 3 to 8 (GB 32100-2015; GB/T 2260). */
public final class Regions {
    private Regions() {}

    /** The authority's region, else the subject's, else null. */
    public static @Nullable String of(@Nullable String authorityCode, @Nullable String subjectCode) {
        String region = division(authorityCode);
        return region == null ? division(subjectCode) : region;
    }

    private static @Nullable String division(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String division = code.substring(2, 8);
        boolean isOne = division.charAt(0) != '0' && division.chars().allMatch(each -> each >= '0' && each <= '9');
        return isOne ? division : null;
    }
}
