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

    /** Paid late, paid in time, not paid though due, not due yet, and nobody says when. Two are broken, one by the supplier. */
    private static final String CONTRACTS = """
            采购人名称,采购人统一社会信用代码,供应商名称,供应商统一社会信用代码,合同编号,合同名称,合同金额（万元）,合同签订日期,监督管理部门,监督管理部门统一社会信用代码,合同状态,已支付金额（万元）,约定付款期限,付清日期,是否违约,违约方
            临沂示例教育局,11371300YGE6BAWJ3W,临沂示例商贸有限公司,91371300YX001JDN6X,合〔2026〕7901号,设备,64,2025/06/18,临沂示例财政局,11371300YG1AJJP957,违约,64,2025/10/16,2026/04/20,是,政府方
            临沂示例教育局,11371300YGE6BAWJ3W,临沂示例商贸有限公司,91371300YX001JDN6X,合〔2026〕7902号,桌椅,28.8,2026/01/22,临沂示例财政局,11371300YG1AJJP957,履行完毕,28.8,2026/04/17,2026/04/17,否,
            临沂示例教育局,11371300YGE6BAWJ3W,临沂示例商贸有限公司,91371300YX001JDN6X,合〔2026〕7903号,工程,620,2025/02/24,临沂示例财政局,11371300YG1AJJP957,履行中,434,2025/12/31,,否,
            临沂示例教育局,11371300YGE6BAWJ3W,临沂示例商贸有限公司,91371300YX001JDN6X,合〔2026〕7904号,种子,18,2025/08/26,兰山示例财政局,11371302YG1AJJP954,履行完毕,18,2090/10/24,,是,供应商
            临沂示例教育局,11371300YGE6BAWJ3W,临沂示例商贸有限公司,91371300YX001JDN6X,合〔2026〕7905号,保洁,,2026/02/26,临沂示例财政局,11371300YG1AJJP957,履行中,,,,,
            """;

    private static final String PROJECTS = """
            责任单位,责任单位统一社会信用代码,社会资本方,社会资本方统一社会信用代码,项目编号,项目名称,项目阶段,项目总投资（万元）,履约义务,履约情况,是否违约,违约方,阶段确认日期,主管部门,主管部门统一社会信用代码
            临沂示例教育局,11371300YGE6BAWJ3W,,,合作〔2025〕7910号,供热项目,招标投标,20000,公开,已公开,否,,2025/06/18,临沂示例发展和改革委员会,11371300YGTUW4730M
            临沂示例水利局,11371300YGG05LQM56,,,合作〔2025〕7910号,供热项目,项目筹备,20000,论证,已论证,否,,2025/08/12,临沂示例发展和改革委员会,11371300YGTUW4730M
            临沂示例城市管理局,11371300YG2DKYQC7J,临沂示例水务有限公司,91371300YX0GPPEG78,合作〔2025〕7910号,供热项目,实施,21000,支付,未支付,是,政府方,2026/05/12,临沂示例发展和改革委员会,11371300YGTUW4730M
            临沂示例水利局,11371300YGG05LQM56,临沂示例水务有限公司,91371300YX0GPPEG78,合作〔2025〕7910号,另一项目,融资,7000,办理,已办理,否,,2025/08/12,临沂示例财政局,11371300YG1AJJP957
            """;

    private static final String PROMISES = """
            承诺单位,承诺单位统一社会信用代码,合同编号,承诺事项,承诺类别,签订日期,主管部门,主管部门统一社会信用代码,承诺履行状态,是否变更,变更程序,补偿情况
            临沂示例城市管理局,11371300YG2DKYQC7J,招〔2026〕7920号,供应用地,土地供应,2025/09/16,临沂示例发展和改革委员会,11371300YGTUW4730M,履行中,是,,
            临沂示例水利局,11371300YGG05LQM56,招〔2026〕7921号,供水,要素保障,2025/09/16,临沂示例发展和改革委员会,11371300YGTUW4730M,已履行,是,集体讨论决定,协商后没有损失
            """;

    /** The first year is over its limit by a fen, the second has a part without a limit, the third says its whole. */
    private static final String DEBTS = """
            债务主体名称,债务主体统一社会信用代码,年度,债务类别,债务限额（元）,债务余额（元）,新增债券发行额（万元）,债务率（%）,公开链接,公开日期,财政部门,财政部门统一社会信用代码
            临沂示例人民政府,11371300YGN38UBR7D,2023,一般债务,1000000000,1000000000.01,26000,120.00,https://example.com/1,2024/05/15,临沂示例财政局,11371300YG1AJJP957
            临沂示例人民政府,11371300YGN38UBR7D,2023,或有债务,500000000,400000000,,,https://example.com/2,2024/05/15,临沂示例财政局,11371300YG1AJJP957
            临沂示例人民政府,11371300YGN38UBR7D,2024,一般债务,1000000000,900000000,,96.40,https://example.com/3,2025/05/15,临沂示例财政局,11371300YG1AJJP957
            临沂示例人民政府,11371300YGN38UBR7D,2024,专项债务,,100000000,,243.70,https://example.com/4,2025/05/15,临沂示例财政局,11371300YG1AJJP957
            临沂示例人民政府,11371300YGN38UBR7D,2025,政府债务合计,2000000000,1500000000,,,https://example.com/5,2026/05/15,临沂示例财政局,11371300YG1AJJP957
            临沂示例人民政府,11371300YGN38UBR7D,2025,专项债务,2000000000,700000000,,,https://example.com/6,2026/05/15,临沂示例财政局,11371300YG1AJJP957
            """;

    @TempDir
    static Path folder;

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void load() throws Exception {
        service = new TestService();
        client = service.client();
        load(service, "procurement", CONTRACTS);
        load(service, "ppp", PROJECTS);
        load(service, "investment-promises", PROMISES);
        load(service, "government-debt", DEBTS);
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
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"money-procurement.csv\"");
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
    }

    @Test
    void aBalanceStandsAgainstItsLimit() {
        JsonNode money = money("government-debt");
        assertThat(money.path("bodies")).hasSize(1);
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
        assertThat(money("government-debt&region=371302").path("bodies")).isEmpty();
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
            load(own, "ppp", PROJECTS);
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
