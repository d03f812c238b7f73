package opencredit.data.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import opencredit.data.dataset.Role;
import opencredit.data.demo.party.DemoParty;
import opencredit.data.demo.text.DemoRow;
import org.jspecify.annotations.Nullable;

/** Draws the rows of one file, one after the other. */
final class DrawnRows {
    /** So often a row is drawn again that says something else about what is told already; then all has been told. */
    private static final int ATTEMPTS = 200;

    private final Sample sample;
    private final List<Template> templates;
    private final DemoRandom chance;
    private final Keys keys;
    private final DemoReferences references;
    private final DemoProjects projects;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Queue<Drawn> waiting = new ArrayDeque<>();

    DrawnRows(Sample sample, List<Template> templates, DemoRandom chance, DemoReferences references) {
        this.sample = sample;
        this.templates = templates;
        this.chance = chance;
        this.keys = new Keys(sample);
        this.references = references;
        this.projects = new DemoProjects(templates, chance);
    }

    /** The next row; null when there is nothing more to tell. */
    @Nullable
    Drawn next() {
        if (!waiting.isEmpty()) {
            return waiting.poll();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Template template = chance.of(templates);
            List<Template> stages = projects.stages(template);
            if (stages.size() > 1) {
                projects.rows(stages, row(stages.getLast())).forEach(this::keep);
                return waiting.poll();
            }
            DemoRow row = row(template);
            List<String> cells =
                    template.cells().stream().map(cell -> cell.in(row)).toList();
            if (row.references().keySet().containsAll(template.references()) && keys.isNew(cells)) {
                remember(row, cells);
                return drawn(template, row, cells);
            }
        }
        return null;
    }

    private void keep(DemoProjects.StageRow stage) {
        List<String> cells = stage.template().cells().stream()
                .map(cell -> cell.in(stage.row()))
                .toList();
        remember(stage.row(), cells);
        waiting.add(drawn(stage.template(), stage.row(), cells));
    }

    private static Drawn drawn(Template template, DemoRow row, List<String> cells) {
        List<Change> changes = template.changes().stream()
                .map(change -> new Change(
                        change.ages().youngest(),
                        change.cells().stream().map(cell -> cell.in(row)).toList()))
                .toList();
        return new Drawn(row.authority().code(), row.decided(), template.ages().youngest(), cells, changes);
    }

    private void remember(DemoRow row, List<String> cells) {
        counts.merge(yearOf(row.authority(), row.year()), 1, Integer::sum);
        counts.merge(row.authority().code(), 1, Integer::sum);
        Integer number = sample.roles().get(Role.DOCUMENT_NUMBER);
        if (number != null) {
            references.add(sample.dataset(), row.subject(), row.decided(), cells.get(number));
        }
    }

    private DemoRow row(Template template) {
        DemoParty subject = chance.subject(template);
        DemoParty authority = chance.authority(template, subject);
        DemoParty counterparty = chance.counterparty(template, subject, authority);
        LocalDate decided = chance.decided(template.ages());
        int ofYear = counts.getOrDefault(yearOf(authority, decided.getYear()), 0) + 1;
        int ofAll = counts.getOrDefault(authority.code(), 0) + 1;
        Map<String, String> numbers = references.known(template.references(), subject, decided);
        return new DemoRow(
                subject, counterparty, authority, decided, decided.getYear(), ofYear, ofAll, chance.tenths(), numbers);
    }

    private static String yearOf(DemoParty authority, int year) {
        return authority.code() + year;
    }

    /**
     * A row.
     *
     * @param authority its code
     * @param told days after the decision on which the row tells of something that happened
     * @param changes what is said of it later
     */
    record Drawn(String authority, LocalDate decided, long told, List<String> cells, List<Change> changes) {}

    /**
     * The same disclosure as somebody tells of it later.
     *
     * @param told as that of a row
     */
    record Change(long told, List<String> cells) {}
}
