package opencredit.api.portal.form;

import java.util.List;
import java.util.Optional;
import opencredit.api.portal.form.SameRecords.Way;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.reading.Datasets;

/** The pages of what amounts come to, each called by what it answers: nobody looks for a page called money. */
public final class MoneyLinks {
    private MoneyLinks() {}

    /** Those of all datasets that have one. */
    public static List<Way> all(PageView view, Datasets datasets) {
        return datasets.all().stream()
                .flatMap(dataset -> of(view, dataset).stream())
                .toList();
    }

    /** That of a dataset; empty where it has none. */
    public static Optional<Way> of(PageView view, Dataset dataset) {
        return Optional.ofNullable(dataset.money())
                .map(money -> new Way(view.say(dataset.title()) + question(view, money), view.to(address(dataset))));
    }

    /** Those that are told body by body, of the body of an archive that has records of them. */
    public static List<Way> about(PageView view, Datasets datasets, Data archive) {
        return archive.list("/datasets").stream()
                .flatMap(held -> datasets.find(held.text("/dataset")).stream())
                .filter(dataset -> dataset.money() instanceof MoneyTerms.Stock)
                .map(dataset -> new Way(
                        view.say(dataset.title()) + view.say("：历年余额、限额和比率", ": balances, limits and ratios by year"),
                        view.to(address(dataset) + "?body=" + QueryStrings.encode(archive.text("/subject/code")))
                                + "#years"))
                .toList();
    }

    private static String question(PageView view, MoneyTerms money) {
        return switch (money) {
            case MoneyTerms.Stock _ -> view.say("：现有多少，限额多少", ": how much there is, and how much there may be");
            case MoneyTerms.Flow _ ->
                view.say("：约定了多少，履行、违约和逾期多少", ": how much was agreed on, performed, broken and late");
        };
    }

    private static String address(Dataset dataset) {
        return "/datasets/" + dataset.id() + "/money";
    }
}
