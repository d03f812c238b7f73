package opencredit.api.portal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.CountSteps;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** What an archive says first: each kind of record in a number and a few words. For one reader. */
public final class Glance {
    /** What is said though there is nothing of it: what is asked of a public body first, and what of anybody else. */
    private static final Set<ArchiveSection> OF_BODIES =
            Set.of(ArchiveSection.DISHONESTY, ArchiveSection.REPORTED, ArchiveSection.PROMISES);

    private static final Set<ArchiveSection> OF_OTHERS = Set.of(
            ArchiveSection.PENALTIES,
            ArchiveSection.LISTS,
            ArchiveSection.MEASURES,
            ArchiveSection.LICENCES,
            ArchiveSection.HONOURS,
            ArchiveSection.PROMISES);

    private final Datasets datasets;
    private final PageView view;

    Glance(Datasets datasets, PageView view) {
        this.datasets = datasets;
        this.view = view;
    }

    List<Tile> of(Data archive) {
        boolean isBody = CreditCode.isOfPublicBody(archive.text("/subject/code"));
        Map<String, Data> sections = archive.list("/sections").stream()
                .collect(Collectors.toMap(section -> section.text("/section"), Function.identity()));
        return ArchiveSection.order(isBody).stream()
                .filter(kind -> sections.containsKey(kind.wire())
                        || (isBody ? OF_BODIES : OF_OTHERS).contains(kind) && isFed(kind))
                .map(kind -> tile(kind, sections.get(kind.wire())))
                .toList();
    }

    private boolean isFed(ArchiveSection kind) {
        return datasets.all().stream().anyMatch(dataset -> dataset.feeds(kind));
    }

    private Tile tile(ArchiveSection kind, @Nullable Data section) {
        String title = view.say(kind.title());
        if (section == null) {
            String none = kind == ArchiveSection.LISTS ? view.say("不在名单中", "on none") : view.say("没有公示", "none shown");
            return new Tile(kind.wire(), title, none, List.of(), "plain", false);
        }
        long count = section.number("/count");
        return new Tile(kind.wire(), title, counted(kind, count), facts(kind, section), tone(kind, section), count > 0);
    }

    /** What weighs against it; of promises only what was broken. */
    private static String tone(ArchiveSection kind, Data section) {
        boolean isGrave = switch (kind) {
            case PENALTIES, LISTS, DISHONESTY, REPORTED -> section.number("/count") > 0;
            case PROMISES ->
                section.list("/states").stream()
                        .anyMatch(state -> state.text("/value").equals("broken"));
            case MEASURES, LICENCES, HONOURS, RATINGS -> false;
        };
        return isGrave ? "grave" : "plain";
    }

    private String counted(ArchiveSection kind, long count) {
        String number = view.written().number(count);
        return switch (kind) {
            case PENALTIES -> number + view.say(" 次", count == 1 ? " penalty" : " penalties");
            case LISTS -> view.say("在名单中 ", "listed ") + number + view.say(" 条", "");
            case DISHONESTY -> view.say("现公示 ", "now shown: ") + number + view.say(" 条", "");
            case REPORTED, PROMISES, MEASURES, LICENCES, HONOURS, RATINGS -> number + view.say(" 条", "");
        };
    }

    private List<Fact> facts(ArchiveSection kind, Data section) {
        List<Fact> facts = new ArrayList<>();
        if (section.has("/amount")) {
            String yuan = section.text("/amount");
            facts.add(new Fact(
                    view.say("合计 ", "in sum ") + view.written().amount(yuan),
                    view.written().wholeAmount(yuan)));
        }
        for (Data state : hasStates(kind) ? section.list("/states") : List.<Data>of()) {
            String label = state.has("/label") ? state.text("/label") : state.text("/value");
            facts.add(Fact.of(label + ' ' + view.written().number(state.number("/count"))));
        }
        if (section.number("/overdue") > 0) {
            facts.add(Fact.of(view.say("逾期未履行 ", "overdue ") + view.written().number(section.number("/overdue"))));
        }
        if (section.has("/confirmed")) {
            facts.add(Fact.of(view.say("历年认定 ", "ever found ") + step(section.at("/confirmed"))));
            facts.add(Fact.of(view.say("已纠正 ", "mended ") + step(section.at("/mended"))));
        }
        if (section.has("/latest")) {
            facts.add(Fact.of(view.say("最近 ", "newest ") + view.written().day(section.text("/latest"))));
        }
        return facts;
    }

    /** What is on a list is on it; and of contracts and promises together, states of two lists say nothing. */
    private static boolean hasStates(ArchiveSection kind) {
        return kind != ArchiveSection.LISTS && kind != ArchiveSection.REPORTED;
    }

    /** Counts of a body's past are published in steps. */
    private String step(Data first) {
        if (first.text().isEmpty()) {
            return view.say("不足 " + CountSteps.LEAST + " 次", "fewer than " + CountSteps.LEAST);
        }
        long from = first.number("");
        return view.written().number(from)
                + view.say("至", " to ")
                + view.written().number(from + CountSteps.LEAST - 1)
                + view.say(" 次", "");
    }

    /**
     * One kind of record.
     *
     * @param section its word in the API, and the place on the page
     * @param facts in words, most important first
     * @param tone how it weighs, which the words say too: {@code grave} or {@code plain}
     * @param leads whether there is something to go to
     */
    public record Tile(String section, String title, String count, List<Fact> facts, String tone, boolean leads) {}

    /** @param exact the amount in it to the fen, for those who point at it; null of what has none */
    public record Fact(String text, @Nullable String exact) {

        static Fact of(String text) {
            return new Fact(text, null);
        }
    }
}
