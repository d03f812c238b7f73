package opencredit.api.money;

import opencredit.api.wire.CsvTable;

/** What a dataset says of money, as readers see it. */
sealed interface MoneyJson permits StockJson, FlowJson {
    /** As JSON, of the ledger up to {@code seq}. */
    Object answer(long seq);

    /** @param isChinese with Chinese headers, and else with the names of members and fields */
    CsvTable table(boolean isChinese);
}
