package opencredit.api.portal.find;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.portal.form.MoneyLinks;
import opencredit.api.portal.frame.Answers;
import opencredit.api.portal.frame.Described;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/** {@code /}: one search box, what the register holds, and the ways in. */
public final class HomePage implements Pages.Page {
    /** As many as a phone shows in two turns; one of each dataset, or the last load would fill the list. */
    private static final Map<String, String> NEWEST = Map.of("limit", "6", "each", "1");

    /** The state of a promise that readers come for (data/codes/promise-states.yaml). */
    private static final String BROKEN = "broken";

    private final Pages pages;
    private final Datasets datasets;

    HomePage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        Data catalogue = pages.answers().ask("/v1/datasets", reader);
        Data newest = pages.answers().ask("/v1/records", reader, NEWEST);
        List<Data> all = catalogue.list("/datasets");
        PageView view =
                pages.view(reader, "首页", "Home").describe(description(reader)).data("/v1/datasets");
        return new Pages.Shown(
                "home",
                view,
                Map.of(
                        "titles", new Titles(datasets, reader.language()),
                        "chapters", Chapter.of(datasets, all),
                        "records",
                                all.stream()
                                        .mapToLong(one -> one.number("/records"))
                                        .sum(),
                        "updated", updated(all),
                        "words", words(reader, all),
                        "newest", newest,
                        "moneys", MoneyLinks.all(view, datasets),
                        "yesterday", pages.today().minusDays(1).toString(),
                        "about", new Described(view).catalogue(datasets)));
    }

    private static String description(Reader reader) {
        return reader.language().equals("zh")
                ? "行政许可、行政处罚、政府失信和承诺等信用信息公示：查询、下载、订阅，不需要注册。"
                : "Licences, penalties, and how public bodies kept their word: search, download, follow, without an account.";
    }

    /** Instants of one length and zone go by their letters. */
    private static String updated(List<Data> all) {
        return all.stream()
                .map(dataset -> dataset.text("/updatedAt"))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** How many records of each section of the archive that is about a kept or broken word are in each state. */
    private List<Word> words(Reader reader, List<Data> all) {
        return Stream.of("dishonesty", "promises")
                .flatMap(section ->
                        all.stream().filter(dataset -> dataset.text("/archive").equals(section)))
                .map(dataset -> new Word(dataset, states(reader, dataset.text("/id"))))
                .toList();
    }

    private List<Data> states(Reader reader, String dataset) {
        Map<String, String> query = Map.of("by", "state", "dataset", dataset);
        Data answer =
                Answers.unlessUsedUp(() -> pages.answers().ask("/v1/statistics", reader, query), () -> Data.NOTHING);
        return answer.list("/groups").stream()
                .filter(group -> group.has("/value"))
                .sorted(Comparator.comparing(
                        (Data group) -> !group.text("/value").equals(BROKEN)))
                .toList();
    }

    /** A dataset that says who kept their word, with counts by state. */
    public record Word(Data dataset, List<Data> states) {}
}
