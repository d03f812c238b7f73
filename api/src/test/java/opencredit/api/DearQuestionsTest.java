package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.api.caller.Caller;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody asks much that is dear, and everybody asks for single records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DearQuestionsTest {
    private static final String FOR = "X-Forwarded-For", GREEDY = "203.0.113.7", OTHER = "203.0.113.8";
    private static final String MATCH = "{\"queries\":[{\"name\":\"临沂示例\"}]}";
    private static final String SUBJECT = Fictional.subjectCode(7);

    /** Whatever counts, compares, or reads more than a page. */
    private static final List<String> DEAR = List.of(
            "/v1/datasets/penalties/records?total=true",
            "/v1/datasets/penalties/records?facets=region",
            "/v1/datasets/penalties/records?limit=101",
            "/v1/subjects/" + SUBJECT + "/records?total=true",
            "/v1/search?q=%E7%A4%BA&facets=region",
            "/v1/search?q=%E7%A4%BA&total=true",
            "/v1/search?q=%E7%A4%BA&limit=101",
            "/v1/subjects?q=%E7%A4%BA&facets=region",
            "/v1/subjects?q=%E7%A4%BA&total=true",
            "/v1/changes?subject=" + SUBJECT,
            "/v1/changes?dataset=penalties",
            "/v1/changes?limit=1000",
            "/v1/changes?event=withdrawn",
            "/v1/changes/groups",
            "/v1/records?ids=" + ids(101),
            "/v1/statistics?by=authority",
            "/v1/statistics/money?dataset=procurement");

    /** Kept by a view: dear only while that is behind. */
    private static final List<String> COUNTED = List.of(
            "/v1/statistics?by=region",
            "/v1/statistics/timeliness",
            "/v1/statistics/publishers",
            "/v1/statistics/publishers/" + Fictional.AUTHORITY_CODE,
            "/v1/statistics/regions",
            "/v1/statistics/findings",
            "/v1/statistics/bodies");

    private static final List<String> CHEAP = List.of(
            "/v1/datasets/penalties/records",
            "/v1/search?q=%E7%A4%BA",
            "/v1/subjects?q=%E7%A4%BA",
            "/v1/suggest?q=%E7%A4%BA",
            "/v1/changes?limit=100&include=record",
            "/v1/search/changes?q=%E7%A4%BA&limit=100",
            "/v1/records?ids=" + ids(100),
            "/v1/subjects/" + SUBJECT,
            "/v1/subjects/" + SUBJECT + "/records?limit=1000");

    private final TestService service = new TestService();
    private final String record = service.publish(Fictional.penalty(7));

    @AfterAll
    void close() {
        service.close();
    }

    private static String ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new UUID(7, n).toString())
                .collect(Collectors.joining(","));
    }

    private ContractAnswer get(String path, String address) {
        return service.client().get(path, FOR, address);
    }

    @Test
    void oneAddressAsksEightAtOnceAndOthersGoOn() {
        List<Place> places = new ArrayList<>();
        for (int place = 0; place < DearWork.OF_ONE; place++) {
            places.add(service.dear().enter(new Caller("cb007107")));
        }
        for (String path : DEAR) {
            ContractAnswer ninth = get(path, GREEDY);
            assertThat(ninth.status()).as(path).isEqualTo(429);
            assertThat(ninth.header("Retry-After")).as(path).isEqualTo("5");
            assertThat(ninth.json().path("code").textValue()).as(path).isEqualTo("too-many-questions");
            assertThat(ninth.json().path("hint").textValue()).contains(" " + DearWork.OF_ONE + " ");
            assertThat(get(path, OTHER).status()).as(path).isEqualTo(200);
        }
        for (String path : COUNTED) {
            Eventually.holds(path + " is counted", () -> get(path, GREEDY).status() == 200);
        }
        ContractAnswer match = service.client().post("/v1/match", "application/json", MATCH, FOR, GREEDY);
        assertThat(match.status()).isEqualTo(429);
        String many = "[\"" + ids(101).replace(",", "\",\"") + "\"]";
        assertThat(service.client()
                        .post("/v1/records/lookup", "application/json", many, FOR, GREEDY)
                        .status())
                .isEqualTo(429);
        CHEAP.forEach(path -> assertThat(get(path, GREEDY).status()).as(path).isEqualTo(200));
        assertThat(get("/v1/records/" + record, GREEDY).status()).isEqualTo(200);
        places.forEach(Place::close);
        assertThat(get(DEAR.getFirst(), GREEDY).status()).isEqualTo(200);
    }

    /** What a view keeps is counted from the records while the view is behind, which needs a place. */
    @Test
    void whatAViewKeepsIsDearWhileItIsBehind() {
        List<Place> places = new ArrayList<>();
        for (int place = 0; place < DearWork.OF_ONE; place++) {
            places.add(service.dear().enter(new Caller("cb007107")));
        }
        service.database().jdbi().useTransaction(handle -> {
            // its follower waits for the row
            handle.select("select seq from counted_position for update")
                    .mapTo(long.class)
                    .one();
            service.publish(Fictional.penalty(8));
            COUNTED.forEach(
                    path -> assertThat(get(path, GREEDY).status()).as(path).isEqualTo(429));
        });
        places.forEach(Place::close);
    }

    /** Who has every place of an address reads on in what has been counted before. */
    @Test
    void whatWasCountedBeforeNeedsNoPlace() {
        List<String> counted = List.of(
                "/v1/datasets/penalties/records?region=371302&total=true",
                "/v1/datasets/penalties/records?region=371302&facets=region,year",
                "/v1/subjects/" + SUBJECT + "/records?region=371302&total=true&facets=authority");
        counted.forEach(path -> assertThat(get(path, OTHER).status()).as(path).isEqualTo(200));
        List<Place> places = new ArrayList<>();
        for (int place = 0; place < DearWork.OF_ONE; place++) {
            places.add(service.dear().enter(new Caller("cb007107")));
        }
        counted.forEach(path -> assertThat(get(path, GREEDY).status()).as(path).isEqualTo(200));
        assertThat(get("/v1/datasets/penalties/records?region=371302&total=true&facets=region,state", GREEDY)
                        .status())
                .as("nobody has counted the states")
                .isEqualTo(429);
        places.forEach(Place::close);
    }

    @Test
    void aBrowserIsToldInWords() {
        List<Place> places = new ArrayList<>();
        for (int place = 0; place < DearWork.OF_ONE; place++) {
            places.add(service.dear().enter(new Caller("cb007107")));
        }
        ContractAnswer page = service.client().send("GET", "/statistics?by=month", "Accept", "text/html", FOR, GREEDY);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.text()).contains("您同时进行的查询太多");
        places.forEach(Place::close);
    }

    /** All turns are taken; a further page of a search waits in vain, a record does not wait. */
    @Test
    void singleRecordsAreAnsweredWhileAllTurnsAreTaken() {
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<Void>> working = new ArrayList<>();
        for (int reader = 0; reader < Runtime.getRuntime().availableProcessors() + 3; reader++) {
            Caller caller = new Caller("reader " + reader);
            working.add(CompletableFuture.runAsync(
                    () -> service.dear().run(caller, () -> await(goOn)), Thread::startVirtualThread));
        }
        assertThat(get("/v1/search?q=%E7%A4%BA%E4%BE%8B&total=true", OTHER).status())
                .isIn(200, 503);
        assertThat(get("/v1/records/" + record, OTHER).status()).isEqualTo(200);
        CHEAP.forEach(path -> assertThat(get(path, OTHER).status()).as(path).isEqualTo(200));
        goOn.countDown();
        working.forEach(each -> each.exceptionally(_ -> null).join());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
