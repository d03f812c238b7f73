package opencredit.api.rows;

import java.util.Arrays;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** {@code If-Match} (RFC 9110, 13.1.1): the state of a record that its writer has read, by the tag of any form of it. */
final class ExpectedState {
    private ExpectedState() {}

    /** @param seq the entry as which the record was last written, with which its tags begin */
    static void check(@Nullable String header, long seq) {
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemType.VERSION_REQUIRED);
        }
        boolean matches = Arrays.stream(header.split(","))
                .map(String::strip)
                // compared strongly: a weak tag is none
                .anyMatch(tag -> tag.equals("*") || tag.matches("\"" + seq + "-[0-9a-f]{32}(-gzip)?\""));
        if (!matches) {
            throw Problem.of(ProblemType.VERSION_DIFFERS);
        }
    }
}
