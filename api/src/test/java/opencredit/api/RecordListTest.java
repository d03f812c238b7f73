package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordListTest {
    private static final String PENALTIES = "/v1/datasets/penalties/records";
    private final ContractClient client = TestService.shared().client();

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<JsonNode> all(String query) {
        return all(PENALTIES, query);
    }

    private List<JsonNode> all(String list, String query) {
        List<JsonNode> all = new ArrayList<>();
        String path = list + "?limit=70" + query;
        while (path != null) {
            ContractAnswer answer = client.get(path);
            answer.json().path("records").forEach(all::add);
            String link = answer.header("Link");
            assertThat(link.isEmpty()).isEqualTo(answer.json().path("next").isNull());
            path = link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }

    @Test
    void wholeResultIsReachableByCursorInEveryOrder() {
        Comparator<JsonNode> byDay =
                Comparator.comparing(record -> record.path("decisionDate").textValue());
        Comparator<JsonNode> byDayAndId =
                byDay.thenComparing(record -> record.path("id").textValue());
        assertThat(all(""))
                .hasSizeGreaterThanOrEqualTo(TestService.PENALTIES)
                .isSortedAccordingTo(byDayAndId.reversed());
        assertThat(all("&sort=decisionDate")).isSortedAccordingTo(byDayAndId);
        Comparator<JsonNode> byPublication =
                Comparator.comparing(record -> record.path("publishedAt").textValue());
        List<JsonNode> newest = all("&sort=-published");
        assertThat(newest).isSortedAccordingTo(byPublication.reversed());
        assertThat(newest).doesNotHaveDuplicates().hasSameSizeAs(all(""));
    }

    /** Records without an amount are the last of both orders, and ids go as the amounts do. */
    @Test
    void sortsByAmount() {
        Comparator<JsonNode> byId = Comparator.comparing(RecordListTest::id);
        for (String dataset : List.of("penalties", "licences")) {
            String path = "/v1/datasets/" + dataset + "/records";
            List<JsonNode> smallest = all(path, "&sort=amount");
            List<JsonNode> largest = all(path, "&sort=-amount");
            assertThat(smallest)
                    .hasSizeGreaterThan(3)
                    .hasSameSizeAs(all(path, ""))
                    .doesNotHaveDuplicates();
            Comparator<BigDecimal> rising = Comparator.nullsLast(Comparator.naturalOrder());
            Comparator<BigDecimal> falling = Comparator.nullsLast(Comparator.reverseOrder());
            assertThat(smallest)
                    .isSortedAccordingTo(
                            Comparator.comparing(RecordListTest::amount, rising).thenComparing(byId));
            assertThat(largest)
                    .isSortedAccordingTo(Comparator.comparing(RecordListTest::amount, falling)
                            .thenComparing(byId.reversed()));
        }
    }

    private static @Nullable BigDecimal amount(JsonNode record) {
        return record.has("amount") ? new BigDecimal(record.path("amount").textValue()) : null;
    }

    private void filters(String query, Predicate<JsonNode> fits) {
        List<String> expected =
                all("").stream().filter(fits).map(RecordListTest::id).toList();
        assertThat(expected).as("the filter %s is worth testing", query).isNotEmpty();
        assertThat(all(query).stream().map(RecordListTest::id)).as(query).containsExactlyElementsOf(expected);
    }

    private static String id(JsonNode record) {
        return record.path("id").textValue();
    }

    @Test
    void filtersByRole() {
        String code = Fictional.subjectCode(0);
        filters(
                "&subject=" + code,
                record -> record.at("/subject/code").textValue().equals(code));
        filters(
                "&subject=" + code.toLowerCase(),
                record -> record.at("/subject/code").textValue().equals(code));
        filters("&authority=" + Fictional.AUTHORITY_CODE, RecordListTest::isOfAuthority);
        filters("&authority=" + encode(Fictional.AUTHORITY_NAME), RecordListTest::isOfAuthority);
        filters("&region=371302", record -> record.path("region").textValue().equals("371302"));
        filters("&region=3713", record -> record.has("region"));
        filters(
                "&category=" + encode("警告"),
                record -> record.path("categories").toString().contains("警告"));
        filters(
                "&state=revoked,valid",
                record -> record.at("/fields/state").asText().matches("revoked|valid"));
        filters(
                "&number=" + encode("临示市监处罚(2026)7号,临示市监处罚 2026 8号"),
                record -> record.path("documentNumber").textValue().matches("临示市监处罚〔2026〕[78]号"));
        filters(
                "&from=2026-02-01&to=2026-02-03",
                record -> record.path("decisionDate").textValue().matches("2026-02-0[123]"));
        filters(
                "&minAmount=3000&maxAmount=3100.00",
                record -> record.path("amount").textValue().matches("3[01]00.00"));
    }

    private static boolean isOfAuthority(JsonNode record) {
        return record.at("/authority/code").textValue().equals(Fictional.AUTHORITY_CODE);
    }

    @Test
    void countsWhenAskedTo() {
        int size = all("").size();
        JsonNode page = client.get(PENALTIES + "?total=true&facets=authority,region,category,state,year")
                .json();
        assertThat(page.at("/total/value").intValue()).isEqualTo(size);
        assertThat(page.at("/total/relation").textValue()).isEqualTo("eq");
        assertThat(page.at("/facets/category/0/value").textValue()).isEqualTo("罚款");
        assertThat(page.at("/facets/category/0/label").textValue()).isEqualTo("罚款");
        assertThat(page.at("/facets/category/0/count").intValue()).isEqualTo(size);
        assertThat(page.at("/facets/state/0/value").textValue()).isEqualTo("revoked");
        assertThat(page.at("/facets/state/0/label").textValue()).isEqualTo("撤销");
        assertThat(page.at("/facets/year/0/value").textValue()).isEqualTo("2026");
        assertThat(page.at("/facets/region").toString()).contains("兰山区");
        assertThat(client.get(PENALTIES + "?facets=region&lang=en").text()).contains("Lanshan District");
        assertThat(client.get(PENALTIES).json().has("total")).isFalse();
    }

    @Test
    void choosesMembers() {
        JsonNode record = client.get(PENALTIES + "?limit=1&fields=subject.name,fields.fine,amount")
                .json()
                .at("/records/0");
        assertThat(record.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "dataset", "subject", "fields", "amount");
        assertThat(record.path("subject").fieldNames()).toIterable().containsExactly("name");
        assertThat(record.path("fields").fieldNames()).toIterable().containsExactly("fine");
    }

    @Test
    void noHitsAreAnEmptyList() {
        JsonNode page = client.get(PENALTIES + "?from=1999-01-01&to=1999-01-02&total=true")
                .json();
        assertThat(page.path("records").isEmpty()).isTrue();
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.at("/total/value").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "limit=x",
                "limit=1001",
                "from=2026-13-01",
                "from=20260101",
                "from=%2B999999999-01-01",
                "from=2026-02-02&to=2026-02-01",
                "minAmount=-1",
                "minAmount=1.234",
                "maxAmount=ten",
                "minAmount=2&maxAmount=1",
                "sort=fine",
                "sort=-amounts",
                "sort=amount,decisionDate",
                "fields=nosuch",
                "fields=fields.nosuch",
                "facets=subject",
                "total=yes",
                "format=xml",
                "labels=zh",
                "format=csv&limit=3",
                "format=jsonl&cursor=x",
                "lang=fr",
            })
    void refusesValuesThatCannotBe(String query) {
        ContractAnswer answer = client.get(PENALTIES + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").textValue()).isEqualTo("invalid-parameter");
    }

    @Test
    void refusesTheCursorOfAnotherQuery() {
        String cursor = client.get(PENALTIES + "?limit=1").json().path("next").textValue();
        assertThat(client.get(PENALTIES + "?limit=2&cursor=" + cursor).status()).isEqualTo(200);
        for (String query : List.of(
                "?region=371300&cursor=" + cursor,
                "?sort=decisionDate&cursor=" + cursor,
                "?cursor=" + cursor + "x",
                "?cursor=%2B%2B")) {
            ContractAnswer answer = client.get(PENALTIES + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().path("code").textValue()).isEqualTo("invalid-cursor");
        }
        assertThat(client.get("/v1/datasets/licences/records?limit=1&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/v1/search?q=%E7%A4%BA&cursor=" + cursor).status())
                .isEqualTo(400);
    }

    @Test
    void unknownDatasetIsNotFound() {
        for (String path : List.of("", "/records", "/schema", "/records?format=csv")) {
            ContractAnswer answer = client.get("/v1/datasets/nosuch" + path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("code").textValue()).isEqualTo("unknown-dataset");
        }
    }
}
