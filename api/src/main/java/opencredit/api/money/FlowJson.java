package opencredit.api.money;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import opencredit.api.query.Cursors;
import opencredit.api.query.Paging;
import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Labels;
import opencredit.api.wire.Yuan;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.store.money.FlowFigures;
import opencredit.data.store.money.FlowFigures.Agreed;
import opencredit.data.store.money.FlowFigures.Broken;
import opencredit.data.store.money.FlowFigures.FlowGroup;
import opencredit.data.store.money.FlowFigures.FlowStage;
import opencredit.data.store.money.FlowFigures.FlowSum;
import org.jspecify.annotations.Nullable;

/** Agreements as readers see them: what was contracted, performed, broken and paid late. For one reader. */
final class FlowJson implements MoneyJson {
    /** As many as {@code /v1/records?ids=} takes. */
    private static final int MOST_BROKEN = 150;

    private static final String[] COLUMNS = {
        "by",
        "value",
        "label",
        "count",
        "amount",
        "paid",
        "performed.count",
        "performed.amount",
        "breached.count",
        "breached.amount",
        "own.count",
        "own.amount",
        "late.count",
        "late.amount",
        "dated"
    };

    /** Of projects a count is one of projects: either way it is what was agreed on. */
    private static final String[] HEADERS = {
        "统计方式",
        "年份或行政区划代码",
        "行政区划",
        "约定数",
        "约定金额（元）",
        "已支付（元）",
        "已履行数",
        "已履行的约定金额（元）",
        "报告违约数",
        "报告违约的约定金额（元）",
        "其中公共机构违约数",
        "其中公共机构违约的约定金额（元）",
        "付款逾期数",
        "付款逾期的约定金额（元）",
        "写明付款期限数"
    };

    private final Dataset dataset;
    private final MoneyTerms.Flow terms;
    private final FlowFigures figures;
    private final Datasets datasets;
    private final Labels labels;
    private final FlowQuestion question;
    private final Cursors cursors;
    private final ChosenRegions regions;
    private final List<FlowGroup> groups;

    FlowJson(
            Dataset dataset,
            MoneyTerms.Flow terms,
            FlowFigures figures,
            Datasets datasets,
            FlowQuestion question,
            Cursors cursors) {
        this.dataset = dataset;
        this.terms = terms;
        this.figures = figures;
        this.datasets = datasets;
        this.labels = new Labels(datasets).asking(dataset.id());
        this.question = question;
        this.cursors = cursors;
        this.regions = question.regions();
        this.groups = figures.groups().stream().filter(question::has).toList();
    }

    @Override
    public Answer answer(long seq) {
        List<Broken> broken = figures.broken().stream().filter(question::has).toList();
        List<Broken> left =
                broken.stream().dropWhile(each -> !question.isBehind(each)).toList();
        List<Broken> page = left.subList(0, Math.min(MOST_BROKEN, left.size()));
        return new Answer(
                dataset.id(),
                terms.wire(),
                Sum.of(sum(groups)),
                years().entrySet().stream()
                        .map(year -> new Year(year.getKey(), Sum.of(year.getValue())))
                        .toList(),
                counties().entrySet().stream()
                        .map(county -> new County(
                                county.getKey().isEmpty() ? null : county.getKey(),
                                regions.label(county.getKey()),
                                Sum.of(county.getValue())))
                        .toList(),
                stages(),
                broken.size(),
                page.stream().map(BrokenOne::of).toList(),
                page.size() == left.size() ? null : cursor(page.getLast()),
                seq);
    }

    private String cursor(Broken last) {
        return Paging.cursor(
                cursors, question.canonical(), new Position(last.decided().toString(), last.record()));
    }

    /** The whole, then each year, then each region. */
    @Override
    public CsvTable table(boolean isChinese) {
        CsvTable table = CsvTable.of(isChinese ? HEADERS : COLUMNS);
        row(table, isChinese ? "合计" : "total", null, null, sum(groups));
        years().forEach((year, sum) -> row(table, isChinese ? "年份" : "year", year, null, sum));
        counties()
                .forEach(
                        (county, sum) -> row(table, isChinese ? "行政区划" : "region", county, regions.label(county), sum));
        return table;
    }

    private static void row(CsvTable table, String by, @Nullable Object value, @Nullable String label, FlowSum whole) {
        Sum sum = Sum.of(whole);
        table.row(
                by,
                value,
                label,
                sum.count(),
                sum.amount(),
                sum.paid(),
                count(sum.performed()),
                amount(sum.performed()),
                count(sum.breached()),
                amount(sum.breached()),
                count(sum.own()),
                amount(sum.own()),
                count(sum.late()),
                amount(sum.late()),
                sum.dated());
    }

    private static @Nullable Long count(@Nullable Some some) {
        return some == null ? null : some.count();
    }

    private static @Nullable String amount(@Nullable Some some) {
        return some == null ? null : some.amount();
    }

    private Map<Integer, FlowSum> years() {
        return by(FlowGroup::year, Comparator.<Integer>reverseOrder());
    }

    /** By code; those without a region first. */
    private Map<String, FlowSum> counties() {
        return by(group -> Objects.requireNonNullElse(group.region(), ""), Comparator.<String>naturalOrder());
    }

    private <K> Map<K, FlowSum> by(Function<FlowGroup, K> key, Comparator<K> order) {
        Map<K, FlowSum> sums = new TreeMap<>(order);
        groups.forEach(group -> sums.merge(key.apply(group), group.sum(), FlowSum::plus));
        return sums;
    }

    private static FlowSum sum(List<FlowGroup> groups) {
        return groups.stream().map(FlowGroup::sum).reduce(FlowSum::plus).orElse(FlowSum.NONE);
    }

    /** In the order of their list, those of which there is nothing too. */
    private List<Stage> stages() {
        return dataset.stages() == null
                ? List.of()
                : datasets.codes(dataset, Role.CATEGORY).stream()
                        .flatMap(list -> list.codes().stream())
                        .map(code -> stage(code.value()))
                        .toList();
    }

    private Stage stage(String category) {
        List<FlowStage> some = figures.stages().stream()
                .filter(stage -> stage.category().equals(category) && regions.has(stage.region()))
                .toList();
        return new Stage(
                category,
                labels.of("category", category, regions.language()),
                some.stream().mapToLong(FlowStage::count).sum(),
                some.stream().mapToLong(FlowStage::breached).sum(),
                some.stream().mapToLong(FlowStage::own).sum());
    }

    /**
     * @param broken a page of {@code brokenTotal} records
     * @param next the cursor of the page after it; null where it is the last
     */
    record Answer(
            String dataset,
            String kind,
            Sum total,
            List<Year> years,
            List<County> regions,
            List<Stage> stages,
            long brokenTotal,
            List<BrokenOne> broken,
            @JsonInclude @Nullable String next,
            long asOf) {}

    record Year(int year, Sum sum) {}

    record County(@Nullable String region, @Nullable String label, Sum sum) {}

    record Stage(String category, @Nullable String label, long count, long breached, long own) {}

    record Some(long count, @Nullable String amount) {
        static @Nullable Some of(@Nullable Agreed agreed) {
            return agreed == null ? null : new Some(agreed.count(), Yuan.text(agreed.amount()));
        }
    }

    record Sum(
            long count,
            @Nullable String amount,
            @Nullable String paid,
            @Nullable Some performed,
            @Nullable Some breached,
            @Nullable Some own,
            @Nullable Some late,
            @Nullable Long dated) {
        static Sum of(FlowSum sum) {
            return new Sum(
                    sum.all().count(),
                    Yuan.text(sum.all().amount()),
                    Yuan.text(sum.paid()),
                    Some.of(sum.performed()),
                    Some.of(sum.breached()),
                    Some.of(sum.own()),
                    Some.of(sum.late()),
                    sum.late() == null ? null : sum.dated());
        }
    }

    record BrokenOne(
            UUID record,
            @Nullable String region,
            int year,
            String decisionDate,
            boolean breached,
            boolean own,
            boolean late) {
        static BrokenOne of(Broken broken) {
            return new BrokenOne(
                    broken.record(),
                    broken.region(),
                    broken.year(),
                    broken.decided().toString(),
                    broken.breached(),
                    broken.own(),
                    broken.late());
        }
    }
}
