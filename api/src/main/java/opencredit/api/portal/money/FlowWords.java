package opencredit.api.portal.money;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;

/** What the numbers of agreements are called, and where they lead. For one reader. */
public final class FlowWords {
    private final PageView view;
    private final Dataset dataset;
    private final String performed;

    FlowWords(PageView view, Dataset dataset, Datasets datasets) {
        this.view = view;
        this.dataset = dataset;
        this.performed = String.join(",", datasets.states(dataset, "performed"));
    }

    /** Of the dataset. */
    public String title() {
        return view.say(dataset.title());
    }

    /** Whether a project of several stages counts once. */
    public boolean isOfProjects() {
        return dataset.stages() != null;
    }

    /** What is counted. */
    public String things() {
        return isOfProjects() ? view.say("项目", "Projects") : view.say("信息", "Records");
    }

    /** The same behind what it is a number of. */
    public String unit() {
        return isOfProjects() ? view.say("项目数", "projects") : view.say("条数", "records");
    }

    /** The records of a region and year, each empty for all. */
    public String records(String region, String year) {
        return records(region, year, "");
    }

    /** Those of them that are performed. */
    public String performed(String region, String year) {
        return records(region, year, performed);
    }

    /** The records of a stage in a region, which is empty for all. */
    public String stage(String category, String region) {
        return records(Map.of("category", category, "region", region));
    }

    /** This page with the records of a region and year that report a fault, each empty for all. */
    public String broken(String region, String year, String fault) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("region", region);
        query.put("year", year);
        query.put("broken", fault);
        query.values().removeIf(String::isEmpty);
        return view.to(QueryStrings.at("/datasets/" + dataset.id() + "/money", QueryStrings.of(query))) + "#broken";
    }

    /** What the records have in common that a fault lists; empty for every fault. */
    public String listed(String fault) {
        return switch (fault) {
            case "breached" -> view.say("报告违约的信息", "Records that report a breach");
            case "own" -> view.say("报告公共机构违约的信息", "Records that report a breach by the public body");
            case "late" -> view.say("付款逾期的信息", "Records that report a late payment");
            default -> view.say("报告违约和付款逾期的信息", "Records that report a breach or a late payment");
        };
    }

    private String records(String region, String year, String state) {
        return records(Map.of(
                "region",
                region,
                "state",
                state,
                "from",
                year.isEmpty() ? "" : year + "-01-01",
                "to",
                year.isEmpty() ? "" : year + "-12-31"));
    }

    private String records(Map<String, String> asked) {
        Map<String, String> query = new TreeMap<>(asked);
        query.values().removeIf(String::isEmpty);
        return view.to(QueryStrings.at("/datasets/" + dataset.id() + "/records", QueryStrings.of(query)));
    }

    /** What is wrong with a record that is listed. */
    public String fault(Data broken) {
        String breach = broken.text("/own").equals("true")
                ? view.say("公共机构违约", "broken by the public body")
                : view.say("另一方违约，或者没有写明哪一方", "broken by the other side, or nobody says by whom");
        String late = view.say("付款逾期", "paid late");
        if (!broken.text("/breached").equals("true")) {
            return late;
        }
        return broken.text("/late").equals("true") ? breach + view.say("；", "; ") + late : breach;
    }

    /** This page about one region; empty where it has no code. */
    public String narrowed(Data county) {
        return county.has("/region") ? view.reader().with("region", county.text("/region")) : "";
    }
}
