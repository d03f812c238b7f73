package opencredit.api.portal.form;

import java.util.ArrayList;
import java.util.List;
import opencredit.api.portal.form.FilterForm.Order;
import opencredit.api.portal.frame.Reader;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.text.Bilingual;

/** The orders of a dataset's list: a choice of its form, and links at the head of its columns. */
public final class ListOrder {
    /** The order that is no choice, and stands in no address. */
    public static final Bilingual USUAL = new Bilingual("最新决定在前", "Newest decision first");

    private final Reader reader;
    private final boolean hasAmounts;

    public ListOrder(Dataset dataset, Reader reader) {
        this.reader = reader;
        this.hasAmounts = dataset.field(Role.AMOUNT).isPresent();
    }

    /** The others. */
    public List<Order> others() {
        List<Order> others = new ArrayList<>();
        others.add(new Order(Sort.OLDEST_DECISION.wire(), new Bilingual("最早决定在前", "Oldest decision first")));
        others.add(new Order(Sort.NEWEST_PUBLISHED.wire(), new Bilingual("最近公示在前", "Newest publication first")));
        if (hasAmounts) {
            others.add(new Order(Sort.LARGEST_AMOUNT.wire(), new Bilingual("金额从大到小", "Largest amount first")));
            others.add(new Order(Sort.SMALLEST_AMOUNT.wire(), new Bilingual("金额从小到大", "Smallest amount first")));
        }
        return others;
    }

    /** The column of the days of decision. */
    public SortColumn day() {
        return column(new Bilingual("决定日期", "Decided"), Sort.NEWEST_DECISION);
    }

    /** The column of amounts. */
    public SortColumn amount() {
        return column(new Bilingual("金额", "Amount"), Sort.LARGEST_AMOUNT);
    }

    /** Whether the list is in one of the orders of {@link #amount}. */
    public boolean isByAmount() {
        return hasAmounts && amount().isChosen();
    }

    private SortColumn column(Bilingual title, Sort first) {
        return SortColumn.of(reader, title.in(reader.language()), first.wire(), Sort.NEWEST_DECISION.wire());
    }
}
