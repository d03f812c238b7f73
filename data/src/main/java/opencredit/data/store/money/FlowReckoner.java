package opencredit.data.store.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.BreachTerms;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.Fen;
import opencredit.data.record.Project;
import opencredit.data.store.money.FlowFigures.Broken;
import opencredit.data.store.money.FlowFigures.FlowGroup;
import opencredit.data.store.money.FlowFigures.FlowStage;
import org.jspecify.annotations.Nullable;

/** Puts agreements together, by region and year. Where records are stages, a project is one agreement. For one thread. */
final class FlowReckoner {
    private final MoneyTerms.Flow terms;
    private final @Nullable BreachTerms breach;
    private final String amount;
    private final String state;
    private final boolean hasStages;
    private final Set<String> performed;
    private final Set<String> breached;
    private final LocalDate today;
    private final Map<Project, Agreement> projects = new HashMap<>();
    private final Map<Place, FlowTotals> groups = new HashMap<>();
    private final Map<Stage, FlowStage> ofStages = new HashMap<>();
    private final List<Broken> broken = new ArrayList<>();

    FlowReckoner(Dataset dataset, MoneyTerms.Flow terms, Datasets datasets, LocalDate today) {
        this.terms = terms;
        this.breach = dataset.breach();
        this.amount = dataset.field(Role.AMOUNT).map(Field::name).orElseThrow();
        this.state = dataset.field(Role.STATE).map(Field::name).orElse("");
        Optional<CodeList> states = datasets.codes(dataset, Role.STATE);
        this.performed = states.map(list -> list.valuesIn("performed")).orElse(Set.of());
        this.breached = states.map(list -> list.valuesIn("breached")).orElse(Set.of());
        this.hasStages = dataset.stages() != null;
        this.today = today;
    }

    void add(MoneyRow row) {
        Agreement agreement = agreement(row);
        if (hasStages) {
            Stage stage = new Stage(row.category(), row.region());
            ofStages.merge(stage, stage.of(agreement), FlowStage::plus);
        }
        Optional<Project> project = hasStages ? Project.of(row.content()) : Optional.empty();
        if (project.isEmpty()) {
            count(agreement);
            note(row, agreement, agreement.place());
            return;
        }
        note(
                row,
                agreement,
                projects.merge(project.get(), agreement, Agreement::with).place());
    }

    /** @param place where the agreement is counted */
    private void note(MoneyRow row, Agreement agreement, Place place) {
        if (agreement.isBreached() || agreement.isLate()) {
            broken.add(new Broken(
                    row.id(),
                    place.region(),
                    place.year(),
                    row.decided(),
                    agreement.isBreached(),
                    agreement.isOwn(),
                    agreement.isLate()));
        }
    }

    FlowFigures figures() {
        projects.values().forEach(this::count);
        projects.clear();
        return new FlowFigures(
                groups.entrySet().stream()
                        .map(group -> new FlowGroup(
                                group.getKey().region(),
                                group.getKey().year(),
                                group.getValue().sum(!performed.isEmpty(), tellsBreaches(), terms.due() != null)))
                        .toList(),
                List.copyOf(ofStages.values()),
                List.copyOf(broken.reversed()));
    }

    private boolean tellsBreaches() {
        return breach != null || !breached.isEmpty();
    }

    private void count(Agreement agreement) {
        groups.computeIfAbsent(agreement.place(), first -> new FlowTotals()).add(agreement);
    }

    private Agreement agreement(MoneyRow row) {
        String inState = state.isEmpty() ? "" : row.text(state);
        boolean isReported = breach != null && breach.isReported(row::text);
        LocalDate due = terms.due() == null ? null : row.day(terms.due());
        return new Agreement(
                new Place(row.region(), row.decided().getYear()),
                row.decimal(amount),
                performed.contains(inState),
                isReported || breached.contains(inState),
                breach != null && breach.isOwn(row::text),
                due != null,
                due != null && isLate(row, due),
                row.decimal(terms.paid()));
    }

    /** An amount that is not fully paid on the day after it was due is late. */
    private boolean isLate(MoneyRow row, LocalDate due) {
        LocalDate settled = terms.settled() == null ? null : row.day(terms.settled());
        return settled == null ? due.isBefore(today) : settled.isAfter(due);
    }

    private record Stage(String category, @Nullable String region) {
        FlowStage of(Agreement agreement) {
            return new FlowStage(category, region, 1, agreement.isBreached() ? 1 : 0, agreement.isOwn() ? 1 : 0);
        }
    }

    /** Where and when something was agreed on. */
    record Place(@Nullable String region, int year) {}

    /** One agreement, or one project of several stages. */
    record Agreement(
            Place place,
            @Nullable BigDecimal amount,
            boolean isPerformed,
            boolean isBreached,
            boolean isOwn,
            boolean isDated,
            boolean isLate,
            @Nullable BigDecimal paid) {

        /** With another of its stages, decided later: the place stays that of the first. */
        Agreement with(Agreement later) {
            return new Agreement(
                    place,
                    largest(amount, later.amount),
                    isPerformed || later.isPerformed,
                    isBreached || later.isBreached,
                    isOwn || later.isOwn,
                    isDated || later.isDated,
                    isLate || later.isLate,
                    Fen.sum(paid, later.paid));
        }

        private static @Nullable BigDecimal largest(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other != null && other.compareTo(one) > 0 ? other : one;
        }
    }
}
