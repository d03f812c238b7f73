package opencredit.api.portal.numbers;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import opencredit.api.portal.Data;
import opencredit.api.portal.View;

/** For how long records are shown, in words for people who know no rule of it. */
public final class WindowWords {
    private final View view;
    private final Data dataset;

    WindowWords(View view, Data dataset) {
        this.view = view;
        this.dataset = dataset;
    }

    /** The law's editions, the one in force first. */
    public List<Edition> editions() {
        List<Edition> all = new ArrayList<>();
        for (Data edition : dataset.list("/window/editions")) {
            List<Line> lines = new ArrayList<>();
            edition.list("/laws").forEach(law -> lines.add(line(law)));
            edition.list("/classes").forEach(each -> lines.add(line(each)));
            all.addFirst(new Edition(heading(edition, all.isEmpty()), edition.text("/basis"), lines));
        }
        return all;
    }

    private String heading(Data edition, boolean isOldest) {
        if (edition.has("/until")) {
            String day = view.written().day(edition.text("/until"));
            return view.say("决定日期在" + day + "以前（含当日）的", "Decided through " + day);
        }
        return isOldest ? "" : view.say("此后作出决定的（现行规则）", "Decided since (the rule in force)");
    }

    private Line line(Data each) {
        String whom = whom(each);
        String basis = each.has("/basis") ? each.text("/basis") : "";
        return new Line(whom, howLong(each), basis, each.json().path("assumed").asBoolean());
    }

    private String howLong(Data each) {
        if (!each.json().path("published").asBoolean()) {
            return view.say("原则上不予公示。", "Not published in principle.");
        }
        if (each.json().path("throughValidity").asBoolean()) {
            return view.say(
                    "公示到有效期满；没有有效期的，自决定之日起公示" + period(each.text("/maximum")) + "。",
                    "Shown through its validity; without one, for " + period(each.text("/maximum")) + ".");
        }
        if (!each.has("/maximum")) {
            return view.say("长期公示，没有截止日期。", "Shown without an end.");
        }
        String most = period(each.text("/maximum"));
        if (!each.has("/minimum")) {
            return view.say("自决定之日起最长公示" + most + "。", "Shown for at most " + most + " after the decision.");
        }
        String least = period(each.text("/minimum"));
        return view.say(
                "自决定之日起最短公示" + least + "，最长公示" + most + "。",
                "Shown for at least " + least + " and at most " + most + " after the decision.");
    }

    private String whom(Data each) {
        if (!each.has("/facts")) {
            return view.say("其余信息", "All others");
        }
        List<String> any = new ArrayList<>();
        add(any, each, "categories", view.say("类别有", "of category "));
        add(any, each, "onlyCategories", view.say("类别只有", "only of category "));
        add(any, each, "procedures", view.say("程序为", "decided by procedure "));
        if (each.has("/facts/amountFrom")) {
            String amount = view.written().amount(each.text("/facts/amountFrom"));
            any.add(view.say("金额在" + amount + "以上", "of " + amount + " or more"));
        }
        add(any, each, "mentions", view.say("文字中提到", "mentioning "));
        return String.join(view.say("，或者", "; or "), any);
    }

    private void add(List<String> any, Data each, String fact, String words) {
        List<Data> values = each.list("/facts/" + fact);
        if (!values.isEmpty()) {
            any.add(words
                    + values.stream()
                            .map(value -> label(value.text()))
                            .collect(Collectors.joining(view.say("、", ", "))));
        }
    }

    /** Categories and procedures by their titles. */
    private String label(String value) {
        return dataset.list("/fields").stream()
                .flatMap(field -> field.list("/values").stream())
                .filter(each -> each.text("/value").equals(value))
                .map(each -> each.text("/title"))
                .findFirst()
                .orElse(value);
    }

    private String period(String iso) {
        Period period = Period.parse(iso);
        int months = (int) period.toTotalMonths();
        if (months % 12 == 0) {
            return view.say(months / 12 + "年", months / 12 + (months == 12 ? " year" : " years"));
        }
        return view.say(months + "个月", months + " months");
    }

    /** @param heading empty where there is but one edition */
    public record Edition(String heading, String basis, List<Line> lines) {}

    /**
     * @param basis of a class by another law; empty where the edition's is its source
     * @param assumed whether the law leaves open what is said here
     */
    public record Line(String whom, String howLong, String basis, boolean assumed) {}
}
