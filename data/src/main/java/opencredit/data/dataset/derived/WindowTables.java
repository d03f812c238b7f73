package opencredit.data.dataset.derived;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.WindowRules;
import opencredit.data.rule.WindowRules.Edition;
import opencredit.data.rule.WindowRules.Facts;
import opencredit.data.rule.WindowRules.WindowClass;
import org.jspecify.annotations.Nullable;

/** The data dictionary's section on publication windows: which records are shown for how long, and by which rule. */
final class WindowTables {
    private final StringBuilder out = new StringBuilder();

    private WindowTables() {}

    /** The rule sets that datasets name. */
    static String of(Datasets datasets) {
        WindowTables tables = new WindowTables();
        tables.line("## 公示期规则 · Publication windows");
        tables.line("");
        tables.line(
                "信息的 `rule` 为“版本/类别”，依其他法律的为“law/类别”；自上而下，先合者用之。"
                        + "A record's `rule` is edition/class, or law/class by another law; the first that fits applies. "
                        + "以后的版本施行时仍在公示的，两版不同的从轻（推定）。"
                        + "Where a later edition finds a record still shown, the lighter of the two applies, which is assumed.");
        Map<String, WindowRules> sets = new TreeMap<>();
        for (Dataset dataset : datasets.all()) {
            sets.put(dataset.window().id(), dataset.window());
        }
        sets.values().forEach(tables::rules);
        return tables.out.toString();
    }

    /** Where a rule set stands in the page. */
    static String anchor(WindowRules rules) {
        return "window-" + rules.id();
    }

    private void rules(WindowRules rules) {
        line("");
        line("<a id=\"" + anchor(rules) + "\"></a>");
        line("");
        line("### " + rules.id());
        line("");
        rules.editions().forEach(this::edition);
        line("");
        row("`rule`", "适用 Applies to", "公示 Published", "最短 Minimum", "最长 Maximum", "依据 Source");
        line("|---|---|---|---|---|---|");
        for (Edition edition : rules.editions()) {
            edition.laws().forEach(each -> windowClass("law", each));
            edition.classes().forEach(each -> windowClass(edition.id(), each));
        }
    }

    private void edition(Edition edition) {
        String until = edition.until() == null ? "" : "，适用至 for decisions through " + edition.until();
        line("- `" + edition.id() + "`: " + DataDictionary.source(edition.source()) + until);
    }

    private void windowClass(String edition, WindowClass each) {
        String maximum = each.throughValidity() ? "有效期满；无有效期的 through its validity, else " : "";
        row(
                "`" + edition + "/" + each.id() + "`",
                facts(each),
                yes(each.published()),
                period(each.minimum()),
                maximum + period(each.maximum()),
                DataDictionary.source(each.source()));
    }

    private static String facts(WindowClass each) {
        Facts facts = each.facts();
        List<String> any = new ArrayList<>();
        words("类别含 a category is", facts.categories(), any);
        words("类别仅有 all categories are", facts.onlyCategories(), any);
        words("程序 procedure", facts.procedures(), any);
        BigDecimal amount = facts.amountFrom();
        if (amount != null) {
            any.add("金额不低于（元） amount of yuan from " + amount.toPlainString());
        }
        words("文字含 words", facts.mentions(), any);
        return facts.isAny() ? "其余 all others" : String.join("；", any);
    }

    private static void words(String what, List<String> words, List<String> any) {
        if (!words.isEmpty()) {
            any.add(what + " " + String.join(" / ", words));
        }
    }

    private static String period(@Nullable Period period) {
        return period == null ? "" : "`" + period + "`";
    }

    private static String yes(boolean is) {
        return is ? "是 yes" : "否 no";
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
