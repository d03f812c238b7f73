package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.CityTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two bodies owe penalties month by month: one published in the month in which the register opened and in the second after
 * it, and said of the third that there is nothing; the other never said a word.
 */
class DutiesAnswerTest {
    private static final String SILENT = "11371302YG0G0N5B4P";
    private static final Instant UNTIL = Instant.parse("2039-01-01T16:00:00Z");

    @TempDir
    static Path home;

    private static TestService service;
    private static ContractClient client;
    private static YearMonth opened;

    @BeforeAll
    static void fill() throws IOException {
        Instant start = Instant.now();
        opened = YearMonth.from(CityTime.day(start));
        Files.writeString(home.resolve("duties.yaml"), duties());
        service = TestService.withHome(home);
        client = service.client();
        publish(7800, 7810);
        // whatever the day is, the fifteenth of the months after it
        service.clock().ahead(until(opened.plusMonths(2)));
        publish(7810, 7820);
        service.clock().ahead(until(opened.plusMonths(5)));
    }

    private static Duration until(YearMonth month) {
        return Duration.between(Instant.now(), month.atDay(15).atTime(12, 0).toInstant(CityTime.OFFSET));
    }

    private static String duties() {
        return """
                title: {zh: 职责, en: Duties}
                duties:
                  - dataset: penalties
                    since: 2020-01
                    every: P1M
                    source: {zh: 示例规定, en: An example rule, status: assumed}
                    bodies:
                      - {code: %s, name: 临沂示例市场监督管理局}
                      - {code: %s, name: 兰山示例沉默局}
                nothing:
                  - {body: %s, dataset: penalties, months: [%s], said: {zh: 来函, en: A letter}}
                """.formatted(Fictional.AUTHORITY_CODE, SILENT, Fictional.AUTHORITY_CODE, opened.plusMonths(3));
    }

    private static void publish(int first, int end) {
        service.publish(IntStream.range(first, end)
                .mapToObj(n -> Fictional.penalty(n, UNTIL))
                .toList());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    /** Four months are over since the opening one: silent, published, said to be nothing, silent. */
    @Test
    void silenceCounts() {
        JsonNode one = one(Fictional.AUTHORITY_CODE);
        assertThat(one.path("coverage").toString()).isEqualTo("{\"owed\":4,\"covered\":2,\"share\":\"0.5000\"}");
        JsonNode periods = one.at("/duties/0/periods");
        assertThat(periods.findValuesAsText("state")).containsExactly("silent", "published", "nothing", "silent");
        assertThat(periods.findValuesAsText("from"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 4)
                        .mapToObj(month -> opened.plusMonths(month).toString())
                        .toList());
        assertThat(periods.findValuesAsText("said")).containsExactly("来函");
        assertThat(one.at("/duties/0/every").textValue()).isEqualTo("P1M");
    }

    @Test
    void whoNeverPublishedStandsThereByTheNameOfItsDuty() {
        JsonNode silent = one(SILENT);
        assertThat(silent.path("name").textValue()).isEqualTo("兰山示例沉默局");
        assertThat(silent.path("coverage").toString()).isEqualTo("{\"owed\":4,\"covered\":0,\"share\":\"0.0000\"}");
        assertThat(silent.has("since")).isFalse();
        assertThat(PageMarkup.of(client, "/authorities/" + SILENT)).contains("从未公示", "0/4");
    }

    @Test
    void theWorstComesFirstWhereItIsAskedFor() {
        assertThat(codes("?sort=coverage")).first().isEqualTo(SILENT);
        assertThat(codes("?sort=-coverage")).first().isEqualTo(Fictional.AUTHORITY_CODE);
        assertThat(codes("?region=371302")).containsExactly(SILENT);
        assertThat(codes("?region=370")).isEmpty();
        assertThat(client.get("/v1/statistics/publishers?sort=nosuch").status()).isEqualTo(400);
        assertThat(client.get("/v1/statistics/publishers?region=x").status()).isEqualTo(400);
    }

    @Test
    void countiesAddUpToTheCity() {
        JsonNode all = client.get("/v1/statistics/regions").json();
        assertThat(all.path("regions").findValuesAsText("region")).containsExactly("371302", "371300");
        assertThat(all.at("/regions/0/name").textValue()).isEqualTo("兰山区");
        long owed = 0;
        long covered = 0;
        for (JsonNode region : all.path("regions")) {
            owed += region.at("/coverage/owed").longValue();
            covered += region.at("/coverage/covered").longValue();
        }
        assertThat(all.at("/total/coverage/owed").longValue()).isEqualTo(owed).isEqualTo(8);
        assertThat(all.at("/total/coverage/covered").longValue())
                .isEqualTo(covered)
                .isEqualTo(2);
        assertThat(all.at("/total/bodies").longValue()).isEqualTo(2);
        assertThat(all.at("/total/medians/coverage").textValue()).isEqualTo("0.0000");
        assertThat(client.get("/v1/statistics/regions?region=371302&lang=en")
                        .json()
                        .at("/total/name")
                        .textValue())
                .isEqualTo("Lanshan District");
        assertThat(client.get("/v1/statistics/regions?by=nosuch").status()).isEqualTo(400);
        assertThat(client.get("/v1/statistics/regions?sort=bodies").status()).isEqualTo(400);
    }

    @Test
    void monthsAddUpToo() {
        JsonNode months = client.get("/v1/statistics/regions?by=month").json().path("months");
        assertThat(months.findValuesAsText("month"))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 4)
                        .mapToObj(month -> opened.plusMonths(month).toString())
                        .toList());
        assertThat(months.get(2).at("/coverage/covered").longValue()).isEqualTo(1);
        assertThat(months.get(2).path("records").longValue()).isEqualTo(10);
        assertThat(client.get("/v1/statistics/regions?by=month&sort=-name")
                        .json()
                        .at("/months/0/month")
                        .textValue())
                .isEqualTo(opened.plusMonths(4).toString());
    }

    @Test
    void allOfItIsAFile() {
        assertThat(client.get("/v1/statistics/regions?format=csv").text().lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("region,name,bodies,coverage.owed");
        assertThat(client.get("/v1/statistics/regions?by=month&format=csv")
                        .text()
                        .lines())
                .hasSize(6);
        assertThat(client.get("/v1/statistics/publishers?format=csv").text().lines())
                .anyMatch(line -> line.startsWith("兰山示例沉默局," + SILENT + ",371302,4,0,0.0000,,0"));
    }

    @Test
    void pagesSayItByLinksThatSort() {
        String page = PageMarkup.of(client, "/regions");
        assertThat(page).contains("/regions?region=371302", "市直单位", "sort=-coverage", "aria-sort=\"ascending\"");
        assertThat(page.indexOf("兰山区")).isLessThan(page.indexOf("市直单位"));
        String county = PageMarkup.of(client, "/regions?region=371302&lang=en");
        assertThat(county).contains("/authorities/" + SILENT, "Lanshan District", "Month by month");
        assertThat(PageMarkup.of(client, "/authorities?sort=coverage&region=371300"))
                .contains(Fictional.AUTHORITY_CODE)
                .doesNotContain("/authorities/" + SILENT);
        assertThat(client.send("GET", "/regions?sort=x").status()).isEqualTo(400);
        assertThat(client.send("GET", "/regions?region=x").status()).isEqualTo(400);
    }

    /** A withdrawn record leaves what its month was. */
    @Test
    void whatIsForgottenStaysCovered() {
        service.feed()
                .after(10, 10)
                .entries()
                .forEach(entry -> service.ledger().withdraw(entry.record(), Acts.of("privacy"), null));
        service.awaitKnown(service.feed().head());
        JsonNode one = one(Fictional.AUTHORITY_CODE);
        assertThat(one.path("records").longValue()).isEqualTo(10);
        assertThat(one.at("/coverage/covered").longValue()).isEqualTo(2);
    }

    private static JsonNode one(String code) {
        return client.get("/v1/statistics/publishers/" + code).json();
    }

    private static List<String> codes(String query) {
        return client.get("/v1/statistics/publishers" + query)
                .json()
                .path("publishers")
                .findValuesAsText("code");
    }
}
