package opencredit.api.statistics;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opencredit.api.files.FileNames;
import opencredit.api.http.FileName;
import opencredit.api.http.Response;
import opencredit.api.statistics.StatisticsOf.Group;
import opencredit.api.statistics.StatisticsOf.Rest;
import opencredit.api.wire.CsvTable;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.Grouping;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Figures as a table, with field names or Chinese headers. */
final class StatisticsFile {
    private final Datasets datasets;
    private final FileNames names;

    StatisticsFile(Datasets datasets, InstantSource clock) {
        this.datasets = datasets;
        this.names = new FileNames(datasets, clock);
    }

    Response of(
            String by, RecordQuery query, List<Group> groups, @Nullable Rest rest, boolean isChinese, String language) {
        List<Group> rows = new ArrayList<>(groups);
        if (rest != null) {
            String others = language.equals("zh") ? "其余 " + rest.groups() + " 个" : rest.groups() + " others";
            rows.add(new Group(null, others, rest.count(), null, rest.amount()));
        }
        CsvTable table = isChinese ? chinese(by, rows) : plain(by, rows);
        return Response.of(table.body()).file(name(by, query, language));
    }

    /** A value that is its own name has it for its label. */
    private static CsvTable plain(String by, List<Group> groups) {
        List<String> headers = new ArrayList<>(List.of(by, "label", "count", "amount"));
        boolean tellsOverdue = tellsOverdue(groups);
        if (tellsOverdue) {
            headers.add("overdue");
        }
        CsvTable table = CsvTable.of(headers.toArray(String[]::new));
        for (Group group : groups) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(group.value());
            row.add(group.label() == null ? group.value() : group.label());
            add(row, group, tellsOverdue);
            table.row(row.toArray());
        }
        return table;
    }

    /** Codes stand beside what they mean; values that mean themselves stand once. */
    private static CsvTable chinese(String by, List<Group> groups) {
        Grouping grouping = Grouping.of(by);
        String title = grouping.title().zh();
        boolean areCodes = groups.stream()
                .anyMatch(group -> group.label() != null && !group.label().equals(group.value()));
        List<String> headers = new ArrayList<>(List.of(title, "条数", "金额（元）"));
        if (areCodes) {
            headers.addFirst(title + "代码");
        }
        boolean tellsOverdue = tellsOverdue(groups);
        if (tellsOverdue) {
            headers.add("其中逾期");
        }
        CsvTable table = CsvTable.of(headers.toArray(String[]::new));
        for (Group group : groups) {
            String label = Objects.requireNonNullElse(
                    group.label(),
                    Objects.requireNonNullElse(
                            group.value(), grouping.unstated().zh()));
            List<@Nullable Object> row = new ArrayList<>();
            if (areCodes) {
                row.add(group.value());
            }
            row.add(label);
            add(row, group, tellsOverdue);
            table.row(row.toArray());
        }
        return table;
    }

    private static void add(List<@Nullable Object> row, Group group, boolean tellsOverdue) {
        row.add(group.count());
        row.add(group.amount());
        if (tellsOverdue) {
            row.add(group.overdue());
        }
    }

    /** Promises that are open and were due: only states have them. */
    private static boolean tellsOverdue(List<Group> groups) {
        return groups.stream().anyMatch(group -> group.overdue() != null);
    }

    private FileName name(String by, RecordQuery query, String language) {
        Bilingual title = Grouping.of(by).title();
        Bilingual of = Optional.ofNullable(query.dataset())
                .flatMap(datasets::find)
                .map(Dataset::title)
                .orElse(new Bilingual("全部数据集", "All datasets"));
        Bilingual what = new Bilingual(of.zh() + "_按" + title.zh() + "统计", of.en() + "_by " + title.en());
        return names.of("statistics-by-" + by, what, query, language, "csv");
    }
}
