package opencredit.data.demo;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.data.demo.party.DemoParty;
import opencredit.data.demo.text.DemoRow;

/** The stages of a sample's projects: rows of one number are written together, one after the other. */
final class DemoProjects {
    private final Map<String, List<Template>> byNumber;
    private final DemoRandom chance;

    DemoProjects(List<Template> templates, DemoRandom chance) {
        this.chance = chance;
        this.byNumber = templates.stream()
                .filter(template -> !template.project().isEmpty())
                .sorted(Comparator.comparing(Template::written))
                .collect(Collectors.groupingBy(Template::project));
    }

    /** All stages of the template's project, the oldest first. */
    List<Template> stages(Template template) {
        return byNumber.getOrDefault(template.project(), List.of(template));
    }

    /** Rows of all stages, as far apart as in the sample, in one place and under one number. */
    List<StageRow> rows(List<Template> stages, DemoRow newest) {
        Template last = stages.getLast();
        return stages.stream()
                .map(stage -> new StageRow(
                        stage,
                        new DemoRow(
                                stage.subject().equals(last.subject()) ? newest.subject() : body(stage, newest),
                                stage.counterparty() == null ? null : newest.counterparty(),
                                newest.authority(),
                                newest.decided().minusDays(ChronoUnit.DAYS.between(stage.written(), last.written())),
                                newest.year(),
                                newest.ofYear(),
                                newest.ofAll(),
                                newest.tenths(),
                                newest.references())))
                .toList();
    }

    private DemoParty body(Template stage, DemoRow newest) {
        return chance.party(stage.subject(), newest.subject().place());
    }

    record StageRow(Template template, DemoRow row) {}
}
