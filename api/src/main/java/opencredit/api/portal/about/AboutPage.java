package opencredit.api.portal.about;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.portal.window.WindowWords;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.WindowRules;
import opencredit.data.text.Bilingual;

/** {@code /about}: how this register is made, by which law, what it leaves out, and whom to ask. */
public final class AboutPage implements Pages.Page {
    private final Pages pages;
    private final Datasets datasets;

    AboutPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        Data catalogue = pages.answers().ask("/v1/datasets", reader);
        PageView view = pages.view(reader, "说明", "About")
                .describe(
                        reader.language().equals("zh")
                                ? "本登记簿怎样形成、依据什么法律、公示多久、怎样提出异议，以及无障碍说明。"
                                : "How this register is made, by which law, for how long it shows what, how to object, and its"
                                        + " accessibility.")
                .data("/v1/datasets");
        return new Pages.Shown(
                "about",
                view,
                Map.of(
                        "catalogue",
                        catalogue,
                        "titles",
                        new Titles(datasets, reader.language()),
                        "windows",
                        windows(),
                        "words",
                        new WindowWords(view, datasets),
                        "laws",
                        laws(view),
                        "terms",
                        terms()));
    }

    /** Each set of rules with the datasets that follow it; those of most editions first, for they need most words. */
    private List<Window> windows() {
        Map<String, List<Dataset>> following = new TreeMap<>();
        for (Dataset dataset : datasets.all()) {
            following.merge(dataset.window().id(), List.of(dataset), AboutPage::joined);
        }
        return following.values().stream()
                .map(all -> new Window(all.getFirst().window(), all))
                .sorted(Comparator.comparing(
                        (Window window) -> window.rules().editions().size(), Comparator.reverseOrder()))
                .toList();
    }

    private static List<Dataset> joined(List<Dataset> some, List<Dataset> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<String> laws(PageView view) {
        return datasets.all().stream()
                .flatMap(dataset -> dataset.legalBasis().stream())
                .map((Bilingual law) -> view.say(law))
                .distinct()
                .toList();
    }

    private List<String> terms() {
        return datasets.all().stream().map(Dataset::licence).distinct().sorted().toList();
    }

    /** Rules until when records are shown, and whose. */
    public record Window(WindowRules rules, List<Dataset> datasets) {

        /** What the datasets are called. */
        public String titles(PageView view) {
            return datasets.stream()
                    .map(dataset -> view.say(dataset.title()))
                    .collect(Collectors.joining(view.say("、", ", ")));
        }
    }
}
