package opencredit.api.portal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.WindowWords;
import opencredit.api.portal.text.Data;
import opencredit.data.dataset.Dataset;
import opencredit.data.rule.WindowRules;
import opencredit.data.rule.WindowRules.Edition;
import opencredit.data.rule.WindowRules.WindowClass;
import org.jspecify.annotations.Nullable;

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
        find(dataset.window(), record.text("/rule")).ifPresent(applied -> {
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

    /** @param rule {@code edition/class}, or {@code law/class} */
    private static Optional<WindowClass> find(WindowRules rules, String rule) {
        int slash = rule.indexOf('/');
        String edition = slash < 0 ? rule : rule.substring(0, slash);
        String id = rule.substring(slash + 1);
        return rules.editions().stream()
                .map(each -> applied(each, edition, id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable WindowClass applied(Edition edition, String wanted, String id) {
        List<WindowClass> classes =
                wanted.equals("law") ? edition.laws() : wanted.equals(edition.id()) ? edition.classes() : List.of();
        return classes.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
