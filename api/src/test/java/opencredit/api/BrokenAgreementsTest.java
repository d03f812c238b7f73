package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list behind each number of breaches and late payments, to its end: of contracts that are drawn, and of projects. */
class BrokenAgreementsTest {
    private static final int CONTRACTS = 420;
    private static final List<String> FAULTS = List.of("breached", "own", "late");
    private static final String COLUMNS = "采购人名称,采购人统一社会信用代码,供应商名称,供应商统一社会信用代码,合同编号,合同名称,合同金额（万元）,合同签订日期,监督管理部门,"
            + "监督管理部门统一社会信用代码,合同状态,约定付款期限,付清日期,是否违约,违约方\n";

    @TempDir
    static Path folder;

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void load() throws Exception {
        service = new TestService();
        client = service.client();
        load("procurement", COLUMNS + contracts());
        load("ppp", MoneyFiles.PROJECTS);
        service.awaitKnown(service.feed().head());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void load(String dataset, String rows) throws Exception {
        service.register()
                .intake()
                .load(
                        service.register().datasets().find(dataset).orElseThrow(),
                        SubmittedBytes.at(Files.writeString(folder.resolve(dataset + ".csv"), rows)),
                        Acts.LOAD,
                        new Intake.Options(true, true, true),
                        Intake.Progress.UNHEARD);
    }

    /** Two years and two counties, of all kinds; many of one day, so that pages end between records of a day. */
    private static String contracts() {
        Random random = new Random(15);
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= CONTRACTS; number++) {
            String authority = random.nextBoolean() ? "临沂示例财政局,11371300YG1AJJP957" : "兰山示例财政局,11371302YG1AJJP954";
            String breach = List.of("是,政府方", "是,供应商", "否,", "是,政府方").get(random.nextInt(4));
            String paid = List.of("2025/10/16,2026/04/20", "2090/04/17,", ",").get(random.nextInt(3));
            rows.append("临沂示例教育局,11371300YGE6BAWJ3W,临沂示例商贸有限公司,91371300YX001JDN6X,合〔2026〕")
                    .append(number)
                    .append("号,设备")
                    .append(number)
                    .append(",6,")
                    .append(2024 + random.nextInt(2))
                    .append("/06/18,")
                    .append(authority)
                    .append(",履行中,")
                    .append(paid)
                    .append(',')
                    .append(breach)
                    .append('\n');
        }
        return rows.toString();
    }

    private static JsonNode money(String query) {
        return client.get("/v1/statistics/money?dataset=" + query).json();
    }

    /** The whole list, page by page, by the link of each page. */
    private static List<JsonNode> all(String query) {
        List<JsonNode> all = new ArrayList<>();
        String address = "/v1/statistics/money?dataset=" + query;
        while (address != null) {
            ContractAnswer page = client.get(address);
            JsonNode broken = page.json().path("broken");
            assertThat(broken.size()).isLessThanOrEqualTo(150);
            broken.forEach(all::add);
            String link = page.header("Link");
            assertThat(link.isEmpty()).isEqualTo(page.json().path("next").isNull());
            address = link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(all.size()).isEqualTo(money(query).path("brokenTotal").intValue());
        return all;
    }

    private static List<String> ids(List<JsonNode> records) {
        return records.stream().map(one -> one.path("record").textValue()).toList();
    }

    @Test
    void eachNumberHasAListOfAsMany() {
        for (String region : List.of("", "&region=371300", "&region=371302")) {
            for (String year : List.of("", "&year=2024", "&year=2025")) {
                String narrowed = "procurement" + region + year;
                JsonNode total = money(narrowed).path("total");
                for (String fault : FAULTS) {
                    List<JsonNode> list = all(narrowed + "&broken=" + fault);
                    assertThat(list)
                            .as(narrowed + ' ' + fault)
                            .hasSize(total.at('/' + fault + "/count").intValue());
                    assertThat(list).allMatch(one -> one.path(fault).booleanValue());
                    assertThat(ids(list)).doesNotHaveDuplicates();
                }
            }
        }
        List<JsonNode> whole = all("procurement");
        assertThat(whole).hasSizeGreaterThan(150 * 2);
        assertThat(whole.stream()
                        .map(one -> one.path("decisionDate").textValue())
                        .toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(new TreeSet<>(ids(whole))).hasSameSizeAs(whole);
    }

    /** What the list says of breaches is what the filter of lists finds. */
    @Test
    void theListIsThatOfTheFilter() {
        JsonNode page = client.get("/v1/datasets/procurement/records?answer=breach:yes&limit=1000")
                .json();
        assertThat(new TreeSet<>(ids(all("procurement&broken=breached"))))
                .isEqualTo(new TreeSet<>(page.path("records").findValuesAsText("id")));
    }

    /** A stage that reports a breach stands where its project is counted, whenever the stage itself was decided. */
    @Test
    void aStageStandsInTheYearOfItsProject() {
        JsonNode years = money("ppp").path("years");
        assertThat(years.findValuesAsText("year")).containsExactly("2025");
        assertThat(all("ppp&year=2025&broken=own")).hasSize(1);
        assertThat(all("ppp&year=2025").getFirst().path("decisionDate").textValue())
                .isEqualTo("2026-05-12");
        assertThat(all("ppp&year=2026")).isEmpty();
    }

    @Test
    void thePageLeadsFromNumbersToTheirListsAndOn() {
        String page = PageMarkup.of(client, "/datasets/procurement/money?lang=zh");
        assertThat(page)
                .contains("/datasets/procurement/money?broken=own&amp;lang=zh#broken")
                .contains("/datasets/procurement/money?region=371302&amp;broken=breached&amp;lang=zh#broken")
                .contains("/datasets/procurement/money?year=2024&amp;broken=late&amp;lang=zh#broken")
                .contains("rel=\"next\"", "data-name=\"years\"", "data-name=\"regions\"");
        String late = PageMarkup.of(client, "/datasets/procurement/money?region=371302&year=2024&broken=late&lang=zh");
        int count = money("procurement&region=371302&year=2024&broken=late")
                .path("brokenTotal")
                .intValue();
        assertThat(late).contains("付款逾期的信息（" + count + "）", "看全部年份", "违约和逾期都列出");
        assertThat(late.split("公共机构违约|另一方违约|>付款逾期</span>", -1)).hasSizeGreaterThan(count);
        assertThat(PageMarkup.of(client, "/datasets/ppp/money?year=2026&lang=zh"))
                .contains("没有符合条件的信息");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procurement&broken=nosuch",
                "procurement&year=x",
                "procurement&year=99",
                "procurement&cursor=x",
                "government-debt&year=2025",
                "government-debt&broken=late",
                "government-debt&cursor=x"
            })
    void refusesWhatItCannotAnswer(String query) {
        assertThat(client.get("/v1/statistics/money?dataset=" + query).status()).isEqualTo(400);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String next = money("procurement").path("next").textValue();
        assertThat(client.get("/v1/statistics/money?dataset=procurement&year=2024&cursor=" + next)
                        .status())
                .isEqualTo(400);
    }
}
