package opencredit.api.portal.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.WindowWords;
import opencredit.api.portal.text.Data;
import opencredit.data.dataset.Dataset;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.RepairRule;
import opencredit.data.rule.WindowRules.WindowClass;

/** For how long a record is shown, and by which rule, in a citizen's words. */
final class RecordWindow {
    private final PageView view;
    private final WindowWords words;

    RecordWindow(PageView view, WindowWords words) {
        this.view = view;
        this.words = words;
    }

    /** Sentences about one record. */
    List<String> of(Data record, Dataset dataset) {
        List<String> sentences = new ArrayList<>();
        sentences.add(end(record));
        dataset.window().applied(record.text("/rule")).ifPresent(applied -> {
            sentences.add(view.say("适用类别：", "Class: ")
                    + view.say(applied.title())
                    + view.say("。", ". ")
                    + words.term(applied));
            sentences.add(basis(applied));
        });
        if (record.at("/ruleAssumed").json().asBoolean()) {
            sentences.add(view.say(
                    "报送的内容没有写明属于哪一类，或者先后两版规定都可能适用；适用的类别由本登记簿推定，两版不同的从轻；作出决定的机关可以更正。",
                    "What was submitted left the class open, or two editions of the rules could apply; this register inferred"
                            + " which holds, the lighter of two, and the authority may correct it."));
        }
        return sentences;
    }

    /** When and how the record may end before its last day; empty where nothing is to be repaired. */
    String repair(Data record, Dataset dataset) {
        RepairRule rule = dataset.repair();
        if (rule == null) {
            return "";
        }
        if (record.has("/repairableFrom")) {
            String day = view.written().day(record.text("/repairableFrom"));
            boolean isAssumed = record.at("/ruleAssumed").json().asBoolean();
            return view.say("最早可申请：" + day, "Can be asked for from " + day)
                    + (isAssumed ? view.say("（适用的类别为推定）", " (the class that applies is inferred)") : "");
        }
        if (!rule.afterMinimum()) {
            return view.say(
                    "认定单位确认已经纠正、履行后修复，没有最短期限",
                    "Once the confirming body confirms that it is corrected; no shortest term");
        }
        LocalDate decision = LocalDate.parse(record.text("/decisionDate"));
        return rule.earliest(dataset.window(), record.text("/rule"), decision)
                .map(day -> endsItself(record, day))
                .orElseGet(() -> view.say("适用的规则没有规定最短公示期", "The rule that applies sets no shortest publication"));
    }

    /** A deadline that the authority stated may end it before the shortest publication is over. */
    private String endsItself(Data record, LocalDate earliest) {
        Instant end = OffsetDateTime.parse(record.text("/visibleUntil")).toInstant();
        return CityTime.day(end).isBefore(earliest)
                ? view.say("公示期届满即停止公示，无须申请", "It ends by itself when its publication is over")
                : view.say("最短公示期届满即停止公示，无须申请", "It ends by itself when its shortest publication is over");
    }

    private String end(Data record) {
        if (!record.has("/visibleUntil")) {
            return view.say("没有规定最后公示日，直到依法撤下为止。", "No last day is set; it is shown until it is withdrawn by law.");
        }
        String day = view.written().lastDay(record.text("/visibleUntil"));
        return view.say("公示至" + day + "（含当日），期满自动撤下。", "Shown through " + day + ", and then withdrawn by itself.");
    }

    private String basis(WindowClass applied) {
        return view.say("依据：", "By: ") + view.rests(applied.source()) + view.say("。", ".");
    }
}
