package opencredit.api.portal.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.RepairRule;
import opencredit.data.rule.WindowRules.WindowClass;

/** For how long a record is shown, and by which rule, in a citizen's words. */
public final class RecordWindow {
    private final PageView view;
    private final Datasets datasets;

    public RecordWindow(PageView view, Datasets datasets) {
        this.view = view;
        this.datasets = datasets;
    }

    private Optional<Dataset> dataset(Data record) {
        return datasets.find(record.text("/dataset"));
    }

    /** Sentences about one record; none where its dataset is defined no more. */
    public List<String> of(Data record) {
        return dataset(record).map(dataset -> of(record, dataset)).orElse(List.of());
    }

    private List<String> of(Data record, Dataset dataset) {
        WindowWords words = new WindowWords(view, datasets);
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

    /** By which rule it may be repaired; empty where nothing is to be repaired. */
    public Optional<RepairRule> rule(Data record) {
        return dataset(record).map(Dataset::repair);
    }

    /** When and how the record may end before its last day; empty where nothing is to be repaired. */
    public String repair(Data record) {
        return rule(record).map(rule -> repair(record, rule)).orElse("");
    }

    private String repair(Data record, RepairRule rule) {
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
        return earliest(record, rule)
                .map(day -> endsItself(record, day))
                .orElseGet(() -> view.say("适用的规则没有规定最短公示期", "The rule that applies sets no shortest publication"));
    }

    /** Whether no request is needed, for the record is shown no longer than it has to be before one. */
    public boolean endsBeforeRepair(Data record) {
        return !record.has("/repairableFrom")
                && rule(record).flatMap(rule -> earliest(record, rule)).isPresent();
    }

    private Optional<LocalDate> earliest(Data record, RepairRule rule) {
        LocalDate decision = LocalDate.parse(record.text("/decisionDate"));
        return dataset(record).flatMap(dataset -> rule.earliest(dataset.window(), record.text("/rule"), decision));
    }

    /** A deadline that the authority stated may end it before the shortest publication is over. */
    private String endsItself(Data record, LocalDate earliest) {
        Instant end = OffsetDateTime.parse(record.text("/visibleUntil")).toInstant();
        return CityTime.day(end).isBefore(earliest)
                ? view.say("公示期届满即停止公示，无须申请", "It ends by itself when its publication is over")
                : view.say("最短公示期届满即停止公示，无须申请", "It ends by itself when its shortest publication is over");
    }

    /** Until when it is shown. */
    public String end(Data record) {
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
