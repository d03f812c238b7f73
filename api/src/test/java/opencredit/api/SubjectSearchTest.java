package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.CityTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code /v1/subjects}, and how the page of results leads with it. */
class SubjectSearchTest {
    private static final int FIRST = SearchedSubjects.FIRST;
    private static final String TYPED = "临沂示例";
    private static final String SHOP = Fictional.subjectCode(FIRST + 1);
    private static final Pattern SUBJECT = Pattern.compile("<li><a href=\"/subjects/([0-9A-Z]{18})\"");

    private static final TestService SERVICE = SearchedSubjects.filled();
    private final ContractClient client = SERVICE.client();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    private ContractAnswer subjects(String typed, String more) {
        return client.get("/v1/subjects?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more);
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.path("subjects")
                .forEach(subject -> codes.add(subject.path("code").textValue()));
        return codes;
    }

    private List<String> all(String typed, String more) {
        List<String> codes = new ArrayList<>();
        JsonNode page = subjects(typed, more).json();
        codes.addAll(codes(page));
        while (page.path("next").isTextual()) {
            page = subjects(typed, more + "&cursor=" + page.path("next").textValue())
                    .json();
            codes.addAll(codes(page));
        }
        return codes;
    }

    @Test
    void everySubjectIsReachedOnceAndCounted() {
        JsonNode whole = subjects(TYPED, "&limit=100&total=true&facets=region,kind,dataset")
                .json();
        int expected = (int) IntStream.range(FIRST, FIRST + 40)
                .mapToObj(Fictional::subjectCode)
                .distinct()
                .count();
        assertThat(codes(whole)).hasSize(expected).doesNotHaveDuplicates();
        assertThat(whole.path("total")).hasToString("{\"value\":" + expected + ",\"relation\":\"eq\"}");
        assertThat(whole.at("/facets/dataset/0"))
                .hasToString("{\"value\":\"penalties\",\"label\":\"行政处罚\",\"count\":" + expected + "}");
        assertThat(whole.at("/facets/kind/0/label").textValue()).isNotEmpty();
        assertThat(whole.at("/facets/region/0"))
                .hasToString("{\"value\":\"371300\",\"label\":\"临沂市\",\"count\":" + expected + "}");
        for (int limit : new int[] {3, 7, 20}) {
            assertThat(all(TYPED, "&limit=" + limit)).isEqualTo(codes(whole));
        }
        ContractAnswer first = subjects(TYPED, "&limit=3");
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void theOrderIsThatOfSuggestionsAndOfSearchAndTheScoresThoseOfMatch() {
        for (String typed : List.of(TYPED, "建材", "临沂示例食品", "7601号", "lysl")) {
            String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
            List<String> suggested = new ArrayList<>();
            client.get("/v1/suggest?limit=20&q=" + encoded)
                    .json()
                    .path("suggestions")
                    .forEach(each -> {
                        if (each.path("kind").textValue().equals("subject")) {
                            suggested.add(each.path("code").textValue());
                        }
                    });
            List<String> found = codes(subjects(typed, "").json());
            assertThat(found).as(typed).isNotEmpty();
            assertThat(found.subList(0, Math.min(found.size(), suggested.size())))
                    .as(typed)
                    .isEqualTo(suggested.subList(0, Math.min(found.size(), suggested.size())));
            assertThat(found)
                    .as(typed)
                    .startsWith(
                            codes(client.get("/v1/search?q=" + encoded).json()).toArray(String[]::new));
        }
        String name = Fictional.subjectName(FIRST + 1).substring(2);
        JsonNode found = subjects(name, "").json().at("/subjects/0");
        JsonNode matched = client.post("/v1/match", "application/json", "{\"queries\":[{\"name\":\"" + name + "\"}]}")
                .json()
                .at("/results/0/matches/0");
        assertThat(found.path("code").textValue())
                .isEqualTo(matched.path("code").textValue())
                .isEqualTo(SHOP);
        assertThat(found.path("score").doubleValue())
                .isEqualTo(matched.path("score").doubleValue());
    }

    @Test
    void aRowSaysWhatIsShownOfTheSubjectAndWhatHoldsToday() {
        JsonNode shop = subjects(SHOP, "").json().at("/subjects/0");
        assertThat(shop.path("name").textValue()).isEqualTo(Fictional.subjectName(FIRST + 1));
        assertThat(shop.path("kind").textValue()).isEqualTo("organization");
        assertThat(shop.path("region").textValue()).isEqualTo("371300");
        assertThat(shop.path("regionName").textValue()).isEqualTo("临沂市");
        assertThat(shop.path("score").doubleValue()).isEqualTo(1);
        JsonNode archive = client.get("/v1/subjects/" + SHOP).json();
        for (JsonNode counted : archive.path("datasets")) {
            JsonNode row = row(shop, counted.path("dataset").textValue());
            assertThat(row.path("count")).isEqualTo(counted.path("count"));
            assertThat(row.path("latest")).isEqualTo(counted.path("latest"));
        }
        assertThat(shop.path("datasets")).hasSize(archive.path("datasets").size());
        assertThat(shop.path("lists").longValue()).isEqualTo(1);
        assertThat(shop.path("measures").longValue()).isEqualTo(1);
        JsonNode later = subjects(Fictional.subjectCode(FIRST + 2), "").json().at("/subjects/0");
        assertThat(later.path("lists").longValue()).isZero();
        assertThat(later.path("measures").longValue()).isZero();
        assertThat(row(later, "measures").path("count").longValue()).isEqualTo(1);
    }

    private static JsonNode row(JsonNode subject, String dataset) {
        for (JsonNode row : subject.path("datasets")) {
            if (row.path("dataset").textValue().equals(dataset)) {
                return row;
            }
        }
        throw new AssertionError("nothing of " + dataset);
    }

    @Test
    void filtersHold() {
        assertThat(all(TYPED, "&dataset=serious-dishonesty")).containsExactly(SHOP);
        assertThat(all(TYPED, "&dataset=measures,serious-dishonesty")).hasSize(2);
        assertThat(all(TYPED, "&region=3713&kind=organization")).hasSizeGreaterThan(20);
        assertThat(all(TYPED, "&region=371302")).isEmpty();
        assertThat(all(TYPED, "&kind=self-employed")).isEmpty();
        assertThat(subjects("毫不相干的", "&total=true").json().path("total"))
                .hasToString("{\"value\":0,\"relation\":\"eq\"}");
    }

    @Test
    void peopleAreNoSubjects() {
        assertThat(subjects("张", "").json().path("subjects")).isEmpty();
    }

    /** No row outlives its records, whatever the index knows: the second window ends without any entry. */
    @Test
    void whatIsWithdrawnOrOverIsGoneAtOnce() {
        Instant end = LocalDate.ofInstant(SERVICE.clock().instant(), CityTime.OFFSET)
                .plusDays(1)
                .atStartOfDay(CityTime.OFFSET)
                .toInstant();
        String record = SERVICE.publish(SearchedSubjects.named(Fictional.penalty(FIRST + 91), "沂水钟表一厂"));
        SERVICE.publish(SearchedSubjects.named(Fictional.penalty(FIRST + 92, end), "沂水钟表二厂"));
        assertThat(codes(subjects("钟表", "").json())).hasSize(2);
        SERVICE.ledger().withdraw(UUID.fromString(record), Acts.of("repaired"), null);
        SERVICE.awaitKnown(SERVICE.feed().head());
        assertThat(codes(subjects("钟表", "").json())).containsExactly(Fictional.subjectCode(FIRST + 92));
        try {
            SERVICE.clock().ahead(Duration.between(Instant.now(), end));
            assertThat(codes(subjects("钟表", "").json())).isEmpty();
            assertThat(codes(subjects("钟表", "&dataset=penalties").json())).isEmpty();
        } finally {
            SERVICE.clock().ahead(Duration.ZERO);
        }
    }

    @Test
    void refusesWhatIsNoQuestion() {
        String cursor = subjects(TYPED, "&limit=3").json().path("next").textValue();
        refuses("", "q");
        refuses("?q=", "q");
        refuses("?q=" + "a".repeat(101), "q");
        refuses("?q=a&limit=0", "limit");
        refuses("?q=a&limit=101", "limit");
        refuses("?q=a&kind=person", "kind");
        refuses("?q=a&kind=nosuch", "kind");
        refuses("?q=a&dataset=nosuch", "dataset");
        refuses("?q=a&region=county", "region");
        refuses("?q=a&facets=authority", "facets");
        refuses("?q=a&total=maybe", "total");
        refuses("?q=a&authority=x", "authority");
        refuses("?q=a&sort=score", "sort");
        for (String foreign : List.of("nosuch", cursor)) {
            ContractAnswer answer = client.get("/v1/subjects?q=a&cursor=" + foreign);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("code").textValue()).isEqualTo("invalid-cursor");
        }
        assertThat(subjects(TYPED, "&limit=3&kind=organization&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        ContractAnswer number = client.get("/v1/subjects?q=11010519491231002X");
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.json().path("code").textValue()).isEqualTo("personal-number");
        assertThat(number.text()).doesNotContain("11010519491231002X");
    }

    private void refuses(String query, String parameter) {
        ContractAnswer answer = client.get("/v1/subjects" + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").textValue())
                .as(query)
                .isEqualTo(parameter);
    }

    private ContractAnswer page(String more) {
        return client.send(
                "GET", "/search?q=" + URLEncoder.encode(TYPED, StandardCharsets.UTF_8) + more, "Accept", "text/html");
    }

    private static List<String> shown(ContractAnswer page) {
        return SUBJECT.matcher(page.text()).results().map(hit -> hit.group(1)).toList();
    }

    @Test
    void thePageOfResultsLeadsWithThem() {
        ContractAnswer page = page("");
        List<String> all = all(TYPED, "&limit=100");
        assertThat(shown(page)).isEqualTo(all.subList(0, 10));
        assertThat(page.text())
                .contains("共 " + all.size() + " 家", "更多信用主体", "有这类信息的", "行政处罚")
                .containsPattern("处罚 \\d+ 次，最近 20\\d\\d年");
        assertThat(page.text().indexOf("id=\"subjects\""))
                .isLessThan(page.text().indexOf("id=\"records\""));
        List<String> found = new ArrayList<>(shown(page));
        String next = next(page);
        while (!next.isEmpty()) {
            page = client.send("GET", next, "Accept", "text/html");
            assertThat(page.status()).isEqualTo(200);
            found.addAll(shown(page));
            next = next(page);
        }
        assertThat(found).isEqualTo(all);
    }

    private static String next(ContractAnswer page) {
        var link = Pattern.compile("<a href=\"([^\"]+)\">更多信用主体").matcher(page.text());
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }

    @Test
    void thePageNarrowsThemAndSaysWhatHoldsToday() {
        ContractAnswer page = page("&subjectDataset=serious-dishonesty");
        assertThat(shown(page)).containsExactly(SHOP);
        assertThat(page.text()).contains("在严重失信主体名单上", "生效中的奖惩措施 1 条", "取消");
        assertThat(page("&subjectKind=self-employed").text()).contains("没有主体符合所选的条件");
        assertThat(page("&subjectDataset=serious-dishonesty&lang=en").text())
                .contains("on a list of the seriously dishonest", "1 found");
        for (String wrong :
                List.of("&subjectDataset=nosuch", "&subjectRegion=x", "&subjectKind=person", "&subjectCursor=x")) {
            ContractAnswer refused = page(wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text()).as(wrong).contains("value=\"" + TYPED + "\"");
        }
    }
}
