package opencredit.api.portal.money;

import java.util.List;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.money.Threshold;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;

/** What the columns of a stock are called, and where its rows lead. For one reader. */
public final class StockWords {
    /** As many years as a reader compares. */
    private static final int YEARS = 5;

    private final PageView view;
    private final Dataset dataset;

    StockWords(PageView view, Dataset dataset) {
        this.view = view;
        this.dataset = dataset;
    }

    public String amount() {
        return dataset.field(Role.AMOUNT).map(this::heading).orElse("");
    }

    public String limit() {
        return dataset.money() instanceof MoneyTerms.Stock stock ? heading(stock.limit()) : "";
    }

    private String heading(String field) {
        return dataset.published().stream()
                .filter(each -> each.name().equals(field))
                .map(this::heading)
                .findFirst()
                .orElse(field);
    }

    private String heading(Field field) {
        return view.say(field.heading());
    }

    /** The fields of ratios, in the order of the definition. */
    public List<String> ratios() {
        return dataset.money() instanceof MoneyTerms.Stock stock
                ? List.copyOf(stock.ratios().keySet())
                : List.of();
    }

    public String ratioTitle(String field) {
        Threshold threshold = dataset.money() instanceof MoneyTerms.Stock stock
                ? stock.ratios().get(field)
                : null;
        return threshold == null ? field : view.say(threshold.title());
    }

    /** A year's ratio of a field; nothing where it has none. */
    public Data ratio(Data year, String field) {
        return year.list("/ratios").stream()
                .filter(ratio -> ratio.text("/field").equals(field))
                .findFirst()
                .orElse(Data.NOTHING);
    }

    /** The newest years, the oldest of them first, as time runs in a picture. */
    public List<Data> years(Data body) {
        List<Data> years = body.list("/years");
        return years.subList(0, Math.min(YEARS, years.size())).reversed();
    }

    /** This page about one body. */
    public String address(Data body) {
        return view.reader().with("body", key(body)) + "#years";
    }

    /** Its code; without one its name and region, for two may be called the same. */
    static String key(Data body) {
        String code = body.text("/subject/code");
        return code.isEmpty() ? (body.text("/subject/name") + ' ' + body.text("/region")).strip() : code;
    }

    /** What a threshold rests on, and whether that was read. */
    public String source(Data threshold) {
        String text = threshold.text("/source/text");
        return view.rests(
                new LegalSource(new Bilingual(text, text), LegalSource.Status.of(threshold.text("/source/status"))));
    }

    /** The archive of a body; empty where it has none. */
    public String archive(Data body) {
        String code = body.identity("/subject");
        return code.isEmpty() ? "" : view.to("/subjects/" + QueryStrings.encode(code));
    }
}
