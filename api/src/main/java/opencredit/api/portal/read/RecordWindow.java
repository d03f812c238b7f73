package opencredit.api.portal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opencredit.api.portal.Data;
import opencredit.api.portal.View;
import opencredit.api.portal.WindowWords;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.WindowRules;
import opencredit.data.dataset.WindowRules.Edition;
import opencredit.data.dataset.WindowRules.WindowClass;
import org.jspecify.annotations.Nullable;

/** For how long a record is shown, and by which rule, in a citizen's words. */
final class RecordWindow {
    private final View view;
    private final WindowWords words;

    RecordWindow(View view, WindowWords words) {
        this.view = view;
        this.words = words;
    }

    /** Sentences about one record. */
    List<String> of(Data record, Dataset dataset) {
        List<String> sentences = new ArrayList<>();
        sentences.add(end(record));
        find(dataset.window(), record.text("/rule")).ifPresent(applied -> {
            sentences.add(
                    view.say("适用类别：", "Class: ") + title(applied) + view.say("。", ". ") + words.term(applied.each()));
            sentences.add(basis(applied));
        });
        if (record.at("/ruleAssumed").json().asBoolean()) {
            sentences.add(view.say(
                    "报送的内容没有写明属于哪一类，这一类别由本登记簿按公示规则推定；作出决定的机关可以更正。",
                    "What was submitted left the class open; this register inferred it by its rules, and the authority may"
                            + " correct it."));
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

    private String title(Applied applied) {
        return view.say(applied.each().title());
    }

    private String basis(Applied applied) {
        Bilingual basis = applied.each().basis() == null
                ? applied.edition().basis()
                : applied.each().basis();
        return basis == null
                ? view.say("这一期限由本登记簿自定，没有更具体的规定。", "The term is the register's own, for no rule sets one.")
                : view.say("依据：", "By: ") + view.say(basis) + view.say("。", ".");
    }

    /** @param rule {@code edition/class}, or {@code law/class} */
    private static Optional<Applied> find(WindowRules rules, String rule) {
        int slash = rule.indexOf('/');
        String edition = slash < 0 ? rule : rule.substring(0, slash);
        String id = rule.substring(slash + 1);
        return rules.editions().stream()
                .map(each -> applied(each, edition, id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Applied applied(Edition edition, String wanted, String id) {
        List<WindowClass> classes =
                wanted.equals("law") ? edition.laws() : wanted.equals(edition.id()) ? edition.classes() : List.of();
        return classes.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> new Applied(edition, each))
                .orElse(null);
    }

    private record Applied(Edition edition, WindowClass each) {}
}
