package opencredit.data.intake.check;

import java.util.Optional;
import java.util.regex.Pattern;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.intake.dates.Periods;
import opencredit.data.intake.value.Cells;
import opencredit.data.ledger.DocumentNumber;

/**
 * Rows that count the people of a body: beside the row of another time or of all bodies together they would tell by
 * subtraction what is not published for being small. So each is about one body and one whole year.
 */
final class BodyStatistics {
    /** What no body is called: a word for a sum, everybody of a place, or the place itself. */
    private static final Pattern SUM = Pattern.compile(
            "(?:合计|总计|小计|共计|累计|汇总).*|.*(?:合计|总计|小计|共计|累计|汇总数?)|(?:全[省市县区镇乡]|各[省市县区镇乡部单机]).*|市本级|[省市县区]直(?:机关|单位|部门)?|.*[省市县区镇乡]");

    private final Cells cells;
    private final boolean counts;

    BodyStatistics(Dataset dataset, Cells cells) {
        this.cells = cells;
        // a title tells events apart, such as courses: those who attend are counted for each, and no body's people
        this.counts = !dataset.key().contains(Role.TITLE)
                && dataset.fields().stream().anyMatch(field -> field.type() instanceof FieldType.Count);
    }

    Optional<Verdict.Refused> refusal() {
        if (!counts) {
            return Optional.empty();
        }
        if (SUM.matcher(DocumentNumber.normalise(cells.value(Role.SUBJECT_NAME)))
                .matches()) {
            return Optional.of(new Verdict.Refused("sum-of-others", cells.header(Role.SUBJECT_NAME)));
        }
        boolean isYear = cells.place(Role.PERIOD) < 0 || Periods.isYear(cells.value(Role.PERIOD));
        return isYear
                ? Optional.empty()
                : Optional.of(new Verdict.Refused("period-not-a-year", cells.header(Role.PERIOD)));
    }
}
