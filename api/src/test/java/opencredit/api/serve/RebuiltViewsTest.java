package opencredit.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.counts.CountsView;
import opencredit.data.outcome.Acts;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.search.follow.SearchView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every view can be thrown away: built again from the three tables of truth, it gives the same answers. */
class RebuiltViewsTest {
    private static final Instant UNTIL = Instant.parse("2029-01-01T16:00:00Z");

    private static final List<String> PATHS = List.of(
            "/v1/datasets",
            "/v1/statistics?by=dataset",
            "/v1/statistics?by=region",
            "/v1/statistics?by=year",
            "/v1/statistics?by=state&dataset=penalties",
            "/v1/statistics/timeliness",
            "/v1/statistics/findings",
            "/v1/statistics/publishers",
            "/v1/datasets/penalties/records?limit=100&total=true&facets=region,year",
            "/v1/search?q=%E7%A4%BA&limit=100&total=true&facets=dataset,region",
            "/v1/suggest?q=%E7%A4%BA%E4%BE%8B%E9%A3%9F%E5%93%81",
            "/v1/subjects/" + Fictional.subjectCode(0),
            "/v1/changes?limit=200");

    /** The truth, and nothing else: what a view cannot be built without. */
    private static final List<String> TRUTH = List.of(
            "select e::text from entry e order by seq",
            "select v::text from version v order by id",
            "select t::text from tally t order by id");

    private static TestService service;

    @BeforeAll
    static void write() {
        service = TestService.filled();
        service.clock().stop();
        for (int n = 1; n <= 30; n++) {
            service.publish(List.of(Fictional.penalty(n, UNTIL, "另一违法行为" + n)));
        }
        List<UUID> shown = ids("select id from record order by seq");
        shown.subList(0, 40).forEach(id -> service.ledger().withdraw(id, Acts.of("repaired"), null));
        service.awaitKnown(service.feed().head());
        awaitCounts();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void allViewsAreBuiltAgainFromTheTruth() {
        assertThat(Index.VIEWS).as("all views are thrown away here").containsExactly(SearchView.NAME, CountsView.NAME);
        List<String> answers = answers(service.client());
        List<String> truth = truth();
        new CountsView(service.database()).reset();
        // it has an index of its own, which is empty, and remembers nothing
        try (TestService second = service.another()) {
            second.awaitKnown(service.feed().head());
            awaitCounts();
            assertThat(answers(second.client())).isEqualTo(answers);
        }
        assertThat(truth()).isEqualTo(truth);
        Invariants.check(service.database());
    }

    private static void awaitCounts() {
        CountsView counts = new CountsView(service.database());
        long head = service.feed().head();
        Eventually.holds("counts are level", () -> counts.position().seq() == head);
    }

    private static List<String> answers(ContractClient client) {
        return PATHS.stream().map(path -> path + " " + client.get(path).text()).toList();
    }

    private static List<String> truth() {
        Database database = service.database();
        List<String> rows = new ArrayList<>();
        for (String query : TRUTH) {
            rows.addAll(database.jdbi()
                    .withHandle(
                            handle -> handle.select(query).mapTo(String.class).list()));
        }
        assertThat(rows).hasSizeGreaterThan(500);
        return rows;
    }

    private static List<UUID> ids(String query) {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.select(query).mapTo(UUID.class).list());
    }
}
