package opencredit.api.portal.window;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Titles;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.WindowRules;
import opencredit.data.rule.WindowRules.Edition;
import opencredit.data.rule.WindowRules.Facts;
import opencredit.data.rule.WindowRules.WindowClass;
import org.jspecify.annotations.Nullable;

/** What rules say of which records are shown for how long, in a citizen's words. */
public final class WindowWords {
    private final PageView view;
    private final Datasets datasets;

    public WindowWords(PageView view, Datasets datasets) {
        this.view = view;
        this.datasets = datasets;
    }

    /** On which days decisions fall under an edition. */
    public String decided(WindowRules rules, Edition edition) {
        int place = rules.editions().indexOf(edition);
        LocalDate before = place == 0 ? null : rules.editions().get(place - 1).until();
        LocalDate until = edition.until();
        String first = before == null ? "" : day(before.plusDays(1));
        String last = until == null ? "" : day(until);
        if (first.isEmpty() && last.isEmpty()) {
            return view.say("不限", "any day");
        }
        if (first.isEmpty()) {
            return view.say(last + "及以前", "through " + last);
        }
        return last.isEmpty() ? view.say(first + "起", "from " + first) : first + view.say("至", " to ") + last;
    }

    /** What holds where two editions could. */
    public String lighter() {
        return view.say(
                "以后的规定施行时仍在公示的，两版不同的从轻；没有读到过渡规定，这样适用属推定。",
                "Where a later edition finds a record still shown, the lighter of the two holds; no transitional rule was read,"
                        + " so this is assumed.");
    }

    private String day(LocalDate day) {
        return view.written().day(day.toString());
    }

    /** How long records of a class are shown. */
    public String term(WindowClass each) {
        if (!each.published()) {
            return view.say("原则上不公示。", "Not published in principle.");
        }
        if (each.throughValidity()) {
            return valid(each.maximum());
        }
        Period minimum = each.minimum();
        Period maximum = each.maximum();
        String least = minimum == null ? "" : written(minimum);
        if (maximum == null) {
            return view.say("不设最长期限。", "No longest term.");
        }
        String most = written(maximum);
        return least.isEmpty()
                ? view.say("自决定之日起最长" + most + "。", "At most " + most + " from the decision.")
                : view.say(
                        "自决定之日起至少" + least + "，最长" + most + "。",
                        "At least " + least + " and at most " + most + " from the decision.");
    }

    private String valid(@Nullable Period without) {
        String through = view.say("公示到有效期满", "Through the last day of validity");
        return without == null
                ? through + view.say("。", ".")
                : through
                        + view.say(
                                "；没有有效期的，自决定之日起" + written(without) + "。",
                                "; without one, for " + written(without) + " from the decision.");
    }

    private String written(Period period) {
        int years = period.getYears();
        int months = period.getMonths();
        if (!view.isChinese()) {
            return years > 0
                    ? years + (years == 1 ? " year" : " years")
                    : months + (months == 1 ? " month" : " months");
        }
        return years > 0 ? years + "年" : months + "个月";
    }

    /** Which records fall into a class of rules that the dataset follows. */
    public String facts(WindowClass each, Dataset dataset) {
        Facts facts = each.facts();
        if (facts.isAny()) {
            return view.say("其余信息", "All others");
        }
        List<String> any = new ArrayList<>();
        add(any, view.say("类别含", "a category is "), labels(facts.categories(), Role.CATEGORY, dataset));
        add(any, view.say("类别只有", "every category is "), labels(facts.onlyCategories(), Role.CATEGORY, dataset));
        add(any, view.say("程序为", "the procedure is "), labels(facts.procedures(), Role.PROCEDURE, dataset));
        if (facts.amountFrom() != null) {
            String amount = view.written().fullAmount(facts.amountFrom().toPlainString());
            any.add(view.say("金额不低于" + amount, "the amount is " + amount + " or more"));
        }
        // as they stand in a text, which may be a part of a title
        List<String> mentions =
                facts.mentions().stream().map(words -> "“" + words + "”").toList();
        add(any, view.say("文字中提到", "it mentions "), mentions);
        return String.join(view.say("；或者", "; or "), any);
    }

    private void add(List<String> any, String words, List<String> values) {
        if (!values.isEmpty()) {
            any.add(words + String.join(view.say("、", ", "), values));
        }
    }

    /** Values of the field that plays the role, by their titles. */
    private List<String> labels(List<String> values, Role role, Dataset dataset) {
        Titles titles = new Titles(datasets, view.reader().language());
        return dataset.field(role).map(Field::type).stream()
                .filter(FieldType.Code.class::isInstance)
                .map(type -> ((FieldType.Code) type).list())
                .findFirst()
                .map(list ->
                        values.stream().map(value -> titles.code(list, value)).toList())
                .orElse(values);
    }
}
