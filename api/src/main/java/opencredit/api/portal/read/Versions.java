package opencredit.api.portal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import org.jspecify.annotations.Nullable;

/** A record's history, newest first, with what each version changed. */
public final class Versions {
    private final RecordRows rows;
    private final PageView view;

    Versions(RecordRows rows, PageView view) {
        this.rows = rows;
        this.view = view;
    }

    List<Version> of(List<Data> entries) {
        List<Version> versions = new ArrayList<>();
        @Nullable Data before = null;
        for (Data entry : entries) {
            versions.add(version(entry, before));
            before = entry;
        }
        return versions.reversed();
    }

    private Version version(Data entry, @Nullable Data before) {
        boolean isWithdrawal = entry.text("/event").equals("withdrawn");
        boolean forgotten = !isWithdrawal && !entry.has("/content");
        boolean comparable = before != null && before.has("/content") && entry.has("/content");
        boolean incomparable = before != null && !isWithdrawal && !comparable && !forgotten;
        return new Version(
                entry,
                forgotten,
                incomparable,
                comparable
                        ? differences(Objects.requireNonNull(before).at("/content"), entry.at("/content"))
                        : List.of());
    }

    private List<Difference> differences(Data old, Data now) {
        Map<String, String> before = told(old);
        Map<String, String> after = told(now);
        List<Difference> differences = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        for (String title : all.keySet()) {
            String was = before.getOrDefault(title, "");
            String is = after.getOrDefault(title, "");
            if (!was.equals(is)) {
                differences.add(new Difference(title, was, is));
            }
        }
        return differences;
    }

    private Map<String, String> told(Data content) {
        Map<String, String> told = new LinkedHashMap<>();
        rows.of(content).forEach(row -> told.put(row.title(), row.text()));
        told.put(
                view.say("公示至", "Shown until"),
                content.has("/visibleUntil") ? view.written().lastDay(content.text("/visibleUntil")) : "");
        told.put(view.say("适用规则", "Rule"), content.text("/rule"));
        told.put(
                view.say("核查提示", "Noticed by checking"),
                String.join(
                        ", ",
                        new TreeSet<>(
                                content.list("/flags").stream().map(Data::text).toList())));
        return told;
    }

    /**
     * An entry of the ledger about the record.
     *
     * @param forgotten the law has its content forgotten
     * @param incomparable its content is there, and that of the version before is forgotten
     */
    public record Version(Data entry, boolean forgotten, boolean incomparable, List<Difference> differences) {}

    /** What one field said before and after; empty where it said nothing. */
    public record Difference(String title, String before, String after) {}
}
