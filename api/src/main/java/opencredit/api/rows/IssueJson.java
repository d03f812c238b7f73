package opencredit.api.rows;

import java.util.List;
import opencredit.data.intake.report.Issue;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about a row that was taken.
 *
 * @param column the member, or null for the whole row
 */
record IssueJson(String kind, @Nullable String column, String code, Bilingual sentence) {
    static List<IssueJson> of(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.kind() == Issue.Kind.FLAGGED)
                .map(issue -> new IssueJson(issue.kind().word(), issue.column(), issue.code(), issue.sentence()))
                .toList();
    }
}
