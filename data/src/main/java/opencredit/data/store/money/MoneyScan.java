package opencredit.data.store.money;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.CityTime;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads what the shown records of a dataset say of money. The amounts that go together stand in the records' contents, which
 * are read one by one: some ten thousand in a second, so callers remember the answer. Safe for threads.
 */
public final class MoneyScan {
    private static final String SHOWN = """
            select r.id, r.region, r.decision_date, v.content as text
            from record r join version v on v.id = r.content
            where r.dataset = :dataset and r.visible_until > :now order by r.decision_date, r.id
            """;

    /** Rows that are held at a time. */
    private static final int FETCHED = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Datasets datasets;

    public MoneyScan(Database database, Datasets datasets) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.datasets = datasets;
    }

    /** Balances at the end of each year, by body. */
    public StockFigures stock(Dataset dataset, MoneyTerms.Stock terms, Instant now) {
        StockReckoner reckoner = new StockReckoner(dataset, terms, datasets);
        each(dataset, now, reckoner::add);
        return reckoner.figures();
    }

    /** Agreements and their performance, by region and year. */
    public FlowFigures flow(Dataset dataset, MoneyTerms.Flow terms, Instant now) {
        FlowReckoner reckoner = new FlowReckoner(dataset, terms, datasets, CityTime.day(now));
        each(dataset, now, reckoner::add);
        return reckoner.figures();
    }

    /** The oldest decision first. */
    private void each(Dataset dataset, Instant now, Consumer<MoneyRow> taker) {
        jdbi.useTransaction(handle -> {
            try (Stream<MoneyRow> rows = handle
                    .createQuery(SHOWN)
                    .bind("dataset", dataset.id())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .setFetchSize(FETCHED)
                    .map((row, context) -> row(row))
                    .stream()) {
                rows.forEach(taker);
            }
        });
    }

    private static MoneyRow row(ResultSet row) throws SQLException {
        return new MoneyRow(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getObject("decision_date", LocalDate.class),
                content(row.getString("text")));
    }

    private static JsonNode content(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("stored content is not JSON", notOurs);
        }
    }
}
