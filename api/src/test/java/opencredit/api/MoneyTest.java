package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.api.settings.Register;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances, contracts, projects and promises of a register of its own, with answers reckoned by hand. */
class MoneyTest {
    private static final String WATER = "11371300YGG05LQM56";
    private static final String CITY = "11371300YG2DKYQC7J";
    private static final String SCHOOLS = "11371300YGE6BAWJ3W";

    @TempDir
    static Path folder;

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void load() throws Exception {
        service = new TestService();
        client = service.client();
        load(service, "procurement", MoneyFiles.CONTRACTS);
        load(service, "ppp", MoneyFiles.PROJECTS);
        load(service, "investment-promises", MoneyFiles.PROMISES);
        load(service, "government-debt", MoneyFiles.DEBTS);
        service.awaitKnown(service.feed().head());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void load(TestService into, String dataset, String rows) throws IOException {
        Register register = into.register();
        Path file = Files.writeString(folder.resolve(dataset + ".csv"), rows);
        register.intake()
                .load(
                        register.datasets().find(dataset).orElseThrow(),
                        SubmittedBytes.at(file),
                        Acts.LOAD,
                        new Intake.Options(true, true, true),
                        Intake.Progress.UNHEARD);
        assertThat(records(into.client(), dataset)).hasSize((int) rows.lines().count() - 1);
    }

    private static List<JsonNode> records(String dataset) {
        return records(client, dataset);
    }

    private static List<JsonNode> records(ContractClient asked, String dataset) {
        JsonNode page =
                asked.get("/v1/datasets/" + dataset + "/records?limit=100").json();
        return StreamSupport.stream(page.path("records").spliterator(), false).toList();
    }

    private static String id(String dataset, String title) {
        return records(dataset).stream()
                .filter(record -> record.path("title").textValue().equals(title))
                .map(record -> record.path("id").textValue())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode money(String query) {
        return client.get("/v1/statistics/money?dataset=" + query).json();
    }

    private static String page(String path) {
        ContractAnswer answer = client.send("GET", path, "Accept", "text/html", "Accept-Language", "zh");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().replaceAll(">\\s+", ">").replaceAll("\\s+<", "<");
    }

    private static void says(JsonNode some, int count, String amount) {
        assertThat(some.path("count").intValue()).isEqualTo(count);
        assertThat(some.path("amount").textValue()).isEqualTo(amount);
    }

    @Test
    void contractsAreContractedPerformedBrokenAndPaidLate() {
        JsonNode money = money("procurement");
        JsonNode total = money.path("total");
        says(total, 5, "7308000.00");
        says(total.path("performed"), 2, "468000.00");
        says(total.path("breached"), 2, "820000.00");
        says(total.path("own"), 1, "640000.00");
        says(total.path("late"), 2, "6840000.00");
        assertThat(total.path("dated").intValue()).isEqualTo(4);
        assertThat(total.path("paid").textValue()).isEqualTo("5448000.00");
        assertThat(money.path("years").findValuesAsText("year")).containsExactly("2026", "2025");
        assertThat(money.path("regions").findValuesAsText("region")).containsExactly("371300", "371302");
        assertThat(money.path("stages")).isEmpty();
        assertThat(money.path("brokenTotal").intValue()).isEqualTo(3);
        JsonNode county = money("procurement&region=371302");
        says(county.path("total"), 1, "180000.00");
        assertThat(county.path("broken").findValuesAsText("record")).containsExactly(id("procurement", "种子"));
        assertThat(county.at("/broken/0/own").booleanValue()).isFalse();
        JsonNode none = money("procurement&region=3799");
        assertThat(none.at("/total/count").intValue()).isZero();
        assertThat(none.path("total").has("amount")).as("no amount is no 0.00").isFalse();
    }

    /** Who made no contract in a year with an amount has no sum in it. */
    @Test
    void theTableOfContractsIsAFileToo() {
        ContractAnswer file = client.get("/v1/statistics/money?dataset=procurement&format=csv");
        assertThat(FileNamesTest.plain(file)).matches("money-procurement_\\d{8}[.]csv");
        ContractAnswer county = client.get("/v1/statistics/money?dataset=procurement&region=371302&format=csv");
        assertThat(FileNamesTest.name(county)).contains("_金额和履约_兰山区_");
        assertThat(file.text().lines())
                .contains(
                        "total,,,5,7308000.00,5448000.00,2,468000.00,2,820000.00,1,640000.00,2,6840000.00,4",
                        "region,371302,兰山区,1,180000.00,180000.00,1,180000.00,1,180000.00,0,,0,,1");
    }

    /** With the largest investment that a stage gives, in the year of its first; one number under two departments is two. */
    @Test
    void aProjectCountsOnce() {
        JsonNode money = money("ppp");
        says(money.path("total"), 2, "280000000.00");
        says(money.at("/total/breached"), 1, "210000000.00");
        says(money.at("/total/own"), 1, "210000000.00");
        assertThat(money.path("total").has("performed"))
                .as("projects have no state")
                .isFalse();
        assertThat(money.path("total").has("late"))
                .as("nobody says when payment is due")
                .isFalse();
        assertThat(money.path("years").findValuesAsText("year")).containsExactly("2025");
        JsonNode execution = StreamSupport.stream(money.path("stages").spliterator(), false)
                .filter(stage -> stage.path("category").textValue().equals("execution"))
                .findFirst()
                .orElseThrow();
        assertThat(execution.path("own").intValue()).isEqualTo(1);
        assertThat(money.path("stages").findValuesAsText("category"))
                .containsExactly("preparation", "tendering", "procurement", "financing", "execution", "transfer");
        assertThat(money.path("stages").findValuesAsText("count")).containsExactly("1", "1", "0", "1", "1", "0");
        assertThat(money("ppp&region=371302").path("stages").findValuesAsText("count"))
                .as("none of that region")
                .containsOnly("0");
    }

    @Test
    void aBalanceStandsAgainstItsLimit() {
        JsonNode money = money("government-debt");
        assertThat(money.path("bodies"))
                .as("one name without a code, in two regions")
                .hasSize(3);
        JsonNode years = money.at("/bodies/0/years");
        assertThat(years.findValuesAsText("year")).containsExactly("2025", "2024", "2023");
        assertThat(years.at("/0/amount").textValue()).as("its whole").isEqualTo("1500000000.00");
        assertThat(years.at("/0/use/percent").textValue()).isEqualTo("75.00");
        assertThat(years.at("/0/use/level/grave").booleanValue()).isFalse();
        assertThat(years.at("/0/parts").findValuesAsText("counted")).containsExactlyInAnyOrder("true", "false");
        assertThat(years.at("/1/amount").textValue()).as("its parts").isEqualTo("1000000000.00");
        assertThat(years.path(1).has("limit")).as("a part has none").isFalse();
        assertThat(years.path(1).has("use")).isFalse();
        assertThat(years.at("/1/ratios/0/percent").textValue())
                .as("the highest that a part says")
                .isEqualTo("243.70");
        assertThat(years.at("/1/ratios/0/level/title").textValue()).isEqualTo("橙档");
        assertThat(years.at("/2/amount").textValue())
                .as("contingent debt is apart")
                .isEqualTo("1000000000.01");
        assertThat(years.at("/2/use/percent").textValue()).isEqualTo("100.00");
        assertThat(years.at("/2/use/level/grave").booleanValue())
                .as("above the limit by a fen")
                .isTrue();
        assertThat(years.at("/2/ratios/0/level/title").textValue()).isEqualTo("黄档");
        assertThat(years.at("/2/flows/0/amount").textValue()).isEqualTo("260000000.00");
        assertThat(money.path("thresholds").findValuesAsText("status")).containsOnly("assumed");
        assertThat(client.get("/v1/statistics/money?dataset=government-debt&format=csv")
                        .text())
                .contains("临沂示例人民政府,11371300YGN38UBR7D,371300,临沂市,2024,1000000000.00,,,,,,,243.70");
    }

    /** Every county has its government. */
    @Test
    void bodiesOfOneNameWithoutACodeAreApartByRegion() {
        JsonNode county = money("government-debt&region=371302").path("bodies");
        assertThat(county.findValuesAsText("name")).containsExactly("示例人民政府");
        assertThat(county.at("/0/years/0/amount").textValue()).isEqualTo("300000000.00");
        assertThat(
                        page(
                                "/datasets/government-debt/money?body=%E7%A4%BA%E4%BE%8B%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C+371311"))
                .containsPattern("<a href=\"[^\"]*371311#years\" aria-current=\"true\">示例人民政府");
    }

    /** What is reported stands apart from what was found; a promise changed by the book is neither. */
    @Test
    void anArchiveSaysWhatIsReported() {
        JsonNode sections = client.get("/v1/subjects/" + CITY).json().path("sections");
        assertThat(sections.findValuesAsText("section")).containsExactly("reported", "promises");
        assertThat(sections.at("/0/count").intValue()).isEqualTo(2);
        assertThat(client.get("/v1/subjects/" + WATER).json().path("sections").findValuesAsText("section"))
                .containsExactly("promises");
        JsonNode schools = client.get("/v1/subjects/" + SCHOOLS).json().at("/sections/0");
        assertThat(schools.path("section").textValue()).isEqualTo("reported");
        says(schools, 1, "640000.00");
        String page = page("/subjects/" + CITY);
        assertThat(page.indexOf("报告的违约（未经认定）")).isBetween(0, page.indexOf("id=\"timeline\""));
        assertThat(page).contains("href=\"#reported\"", "没有经过认定", "，报告违约</span>");
        assertThat(page("/subjects/" + WATER)).contains("报告的违约（未经认定）").doesNotContain("href=\"#reported\"");
    }

    @Test
    void aBreachShowsWhoAnsweredForEachEarlierStage() {
        String broken = records("ppp").stream()
                .filter(record -> record.path("categories").path(0).textValue().equals("execution"))
                .map(record -> record.path("id").textValue())
                .findFirst()
                .orElseThrow();
        JsonNode stages = client.get("/v1/records/" + broken).json().path("stages");
        assertThat(stages.findValuesAsText("stage")).containsExactly("preparation", "tendering", "execution");
        assertThat(stages.findValuesAsText("code")).containsExactly(WATER, SCHOOLS, CITY);
        assertThat(stages.findValuesAsText("own")).containsExactly("false", "false", "true");
        assertThat(page("/records/" + broken)).contains("同一项目的各阶段", "临沂示例水利局", "责任单位违约");
        String alone = id("ppp", "另一项目");
        assertThat(client.get("/v1/records/" + alone).json().has("stages")).isFalse();
        assertThat(page("/records/" + alone)).doesNotContain("同一项目的各阶段");
    }

    @Test
    void nothingIsSaidOfAStageThatIsWithdrawn() throws Exception {
        try (TestService own = new TestService()) {
            load(own, "ppp", MoneyFiles.PROJECTS);
            List<String> stages = records(own.client(), "ppp").stream()
                    .filter(record -> record.path("title").textValue().equals("供热项目"))
                    .map(record -> record.path("id").textValue())
                    .toList();
            String kept = "/v1/records/" + stages.getFirst();
            assertThat(own.client().get(kept).json().path("stages")).hasSize(3);
            for (String other : stages.subList(1, 3)) {
                own.ledger().withdraw(UUID.fromString(other), Acts.of("revoked"), null);
                own.awaitKnown(own.feed().head());
                assertThat(own.client().get(kept).text()).doesNotContain(other);
            }
            assertThat(own.client().get(kept).json().has("stages")).isFalse();
        }
    }

    @Test
    void pagesLeadToTheRecordsBehindTheNumbers() {
        String contracts = page("/datasets/procurement/money");
        assertThat(contracts)
                .contains("730.8万元", "title=\"7,308,000.00元\"")
                .contains("href=\"/records/" + id("procurement", "设备") + "\"")
                .contains("公共机构违约；付款逾期", "/datasets/procurement/records?region=371302")
                .contains("/datasets/procurement/records?state=completed");
        assertThat(page("/datasets/procurement/money?region=371302")).contains("兰山区", "看全部地区");
        String debt = page("/datasets/government-debt/money");
        assertThat(debt).contains("15亿元", "近五年", "限额以内", "推定");
        JsonNode parts = money("government-debt").at("/bodies/0/years").path(0).path("parts");
        parts.findValuesAsText("record").forEach(id -> assertThat(debt).contains("href=\"/records/" + id + "\""));
        assertThat(page("/datasets/ppp/money?lang=en")).contains("CSV");
        assertThat(page("/datasets/investment-promises/money")).contains("临沂示例城市管理局");
        assertThat(page("/datasets/procurement")).contains("href=\"/datasets/procurement/money\"");
        assertThat(page("/datasets/licences")).doesNotContain("/datasets/licences/money");
        assertThat(page("/statistics")).contains("href=\"/datasets/government-debt/money\"");
        assertThat(client.send("GET", "/datasets/procurement/money").header("X-Robots-Tag"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?dataset=penalties", "?dataset=ppp&region=x", "?dataset=ppp&format=xml", "?dataset=ppp&by=x"
            })
    void refusesWhatItCannotAnswer(String query) {
        assertThat(client.get("/v1/statistics/money" + query).status()).isEqualTo(400);
    }

    @Test
    void whatHasNoMoneyHasNoPage() {
        assertThat(client.send("GET", "/datasets/penalties/money").status()).isEqualTo(404);
        assertThat(client.send("GET", "/datasets/nosuch/money").status()).isEqualTo(404);
        assertThat(client.send("GET", "/datasets/ppp/money?region=x").status()).isEqualTo(400);
        assertThat(client.send("GET", "/datasets/ppp/money?nosuch=x").status()).isEqualTo(400);
    }
}
