package opencredit.data.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.data.ledger.Event;
import opencredit.data.record.Ask;
import opencredit.data.record.EntryFilter;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.MillionRecords;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At a million records no list reads the register from end to end. */
class ListsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final UUID ID = new UUID(5, 5);

    /** How a plan says that a table is read from end to end. */
    private static final Pattern READ = Pattern.compile("Seq Scan on (record|version|entry)\\b");

    private static String url;
    private static Database database;

    @BeforeAll
    static void fill() {
        url = TestDatabase.createUrl();
        database = Database.external(url);
        MillionRecords.fill(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void goesByAnIndex(Sort sort) {
        List<Position> places = new ArrayList<>();
        places.add(null);
        values(sort).forEach(value -> places.add(new Position(value, ID)));
        List<Ask> asks = combinations().toList();
        database.jdbi().useHandle(handle -> {
            for (Ask ask : asks) {
                for (int limit : List.of(1, 20, 1000)) {
                    for (Position after : places) {
                        Sql page = Lists.page(ask.query(sort), after, limit + 1, NOW);
                        List<String> plan = new Sql()
                                .add("explain")
                                .add(page)
                                .on(handle)
                                .mapTo(String.class)
                                .list();
                        assertThat(plan)
                                .as("%s limit %d after %s", ask, limit, after)
                                .noneMatch(ListsTest::isRead);
                    }
                }
            }
        });
    }

    private static List<String> values(Sort sort) {
        return switch (sort) {
            case NEWEST_DECISION, OLDEST_DECISION -> List.of("2024-05-05");
            case NEWEST_PUBLISHED -> List.of("2026-01-01T00:00:30Z");
            case LARGEST_AMOUNT, SMALLEST_AMOUNT -> List.of("100000", "");
        };
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void goesByAnIndexWithOnePlanForAllValues(Sort sort) throws SQLException {
        List<Ask> asks = combinations()
                .filter(ask -> ask.regions().isEmpty()
                        && ask.categories().isEmpty()
                        && ask.states().isEmpty()
                        && ask.least() == null)
                .toList();
        try (Connection connection = DriverManager.getConnection(url + "&preferQueryMode=simple")) {
            for (Ask ask : asks) {
                String page = numbered(Lists.page(ask.query(sort), null, 21, NOW));
                assertThat(explain(connection, page)).as(ask.toString()).noneMatch(ListsTest::isRead);
            }
        }
    }

    /** A feed of one kind of entry reads those and no others, wherever in the ledger they stand. */
    @ParameterizedTest
    @EnumSource(value = Event.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void entriesOfOneKindGoByTheirIndex(Event event) throws SQLException {
        EntryFilter filter = new EntryFilter(RecordQuery.ALL, List.of(event));
        assertThat(EntryPath.LEDGER.isSearching(filter)).isFalse();
        Sql newest = new Sql()
                .add("select e.seq")
                .add(EntryPath.LEDGER.entries(filter, new Sql().add("e.seq < ? and e.seq >= ?", 9L, 1L), NOW))
                .add("order by e.seq desc limit ?", 100);
        try (Connection connection = DriverManager.getConnection(url + "&preferQueryMode=simple")) {
            assertThat(explain(connection, numbered(newest))).anyMatch(line -> line.contains("entry_event"));
        }
    }

    private static String numbered(Sql sql) {
        String text = sql.toString();
        int count = 0;
        while (text.contains("?")) {
            text = text.replaceFirst("\\?", "\\$" + ++count);
        }
        return text;
    }

    private static boolean isRead(String line) {
        return READ.matcher(line).find();
    }

    /** The plan of a statement whose values are not known, which the driver would want to bind. */
    private static List<String> explain(Connection connection, String statement) throws SQLException {
        try (Statement explaining = connection.createStatement();
                ResultSet plan = explaining.executeQuery("explain (generic_plan) " + statement)) {
            List<String> lines = new ArrayList<>();
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
            return lines;
        }
    }

    private static Stream<Ask> combinations() {
        Stream<Ask> paths = Stream.of("penalties", "licences", "tiny")
                .flatMap(dataset -> Stream.of(
                        Ask.dataset(dataset),
                        Ask.dataset(dataset).subject("91371300000000077D"),
                        Ask.dataset(dataset).subject("91371300000000077D", "91371300000000078G"),
                        Ask.dataset(dataset).authority("authority 7"),
                        Ask.dataset(dataset).authority("authority 7", "code8"),
                        Ask.dataset(dataset).number("临示监罚〔77〕号"),
                        Ask.dataset(dataset)
                                .subject("91371300000000077D")
                                .authority("code7")
                                .number("1")));
        return Stream.concat(paths, Stream.of(Ask.all().subject("91371300000000077D")))
                .flatMap(ListsTest::narrower);
    }

    private static Stream<Ask> narrower(Ask ask) {
        return Stream.of(
                ask,
                ask.region("371302"),
                ask.region("3713", "3714"),
                ask.category("category 3"),
                ask.category("none"),
                ask.state("broken"),
                ask.state("none", "unknown"),
                ask.from("2025-01-01"),
                ask.from("2025-01-01").to("2025-01-02"),
                ask.to("2019-01-01"),
                ask.amount("1.00", "2.00"),
                ask.region("371302")
                        .category("category 3")
                        .from("2025-01-01")
                        .to("2025-03-01")
                        .amount("0", "1000000"));
    }
}
