package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.api.settings.Register;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherStatisticsTest {
    private static final String NAME = "临沂示例局";
    private static final String CODE = "11371300000000019M";
    /** Of four rows one has no legal basis, one no date, and one has no date and names somebody who never published. */
    private static final String ROWS = """
            行政相对人名称,行政相对人类别,统一社会信用代码,行政处罚决定书文号,处罚依据,处罚类别,处罚决定日期,处罚机关,数据来源单位,数据来源单位统一社会信用代码
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕1号,示例法,罚款,2026-05-20,临沂示例局,临沂示例局,11371300000000019M
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕2号,,罚款,2026-05-20,临沂示例局,临沂示例局,11371300000000019M
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕3号,示例法,罚款,,临沂示例局,临沂示例局,11371300000000019M
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕4号,示例法,罚款,,临沂示例局,王小明,
            """;

    @Test
    void aLoadIsCountedForItsPublisher(@TempDir Path folder) throws Exception {
        try (TestService service = new TestService()) {
            Register register = service.register();
            Dataset penalties = register.datasets().find("penalties").orElseThrow();
            Path file = Files.writeString(folder.resolve("rows.csv"), ROWS);
            register.intake()
                    .load(
                            penalties,
                            SubmittedBytes.at(file),
                            Acts.LOAD,
                            new Intake.Options(true, true, true),
                            Intake.Progress.UNHEARD);
            JsonNode all =
                    service.client().get("/v1/statistics/publishers").json().path("publishers");
            assertThat(all.findValuesAsText("name")).containsExactly(NAME);
            JsonNode one = service.client()
                    .get("/v1/statistics/publishers/" + CODE.toLowerCase(java.util.Locale.ROOT))
                    .json();
            assertThat(one.path("records").longValue()).isEqualTo(2);
            Publisher publisher = new Publishers(register.database())
                    .all(register.clock().instant())
                    .getFirst();
            assertThat(publisher.submitted().received()).isEqualTo(3);
            assertThat(publisher.submitted().refused()).isEqualTo(1);
            assertThat(publisher.submitted().flagged()).isBetween(1L, 2L);
            assertThat(one.path("submitted")).as("fewer than five").isEmpty();
            assertThat(one.path("missing").findValuesAsText("field")).contains("legalBasis");
            assertThat(one.path("missing").findValuesAsText("label")).contains("处罚依据");
            assertThat(one.at("/datasets/0/label").textValue()).isEqualTo("行政处罚");
            assertThat(one.path("months").size()).isEqualTo(1);
            assertThat(publisher.months().getFirst().submitted().refused()).isEqualTo(1);
            assertThat(one.at("/months/0/submitted")).isEmpty();
        }
    }

    /** A person's name in a column of bodies never comes out: nobody's as a publisher, and an authority's is masked. */
    @Test
    void aPersonsNameIsNoBodys(@TempDir Path folder) throws Exception {
        try (TestService service = new TestService()) {
            Register register = service.register();
            Dataset penalties = register.datasets().find("penalties").orElseThrow();
            Path file = Files.writeString(folder.resolve("rows.csv"), MISPLACED);
            register.intake()
                    .load(
                            penalties,
                            SubmittedBytes.at(file),
                            Acts.LOAD,
                            new Intake.Options(true, true, true),
                            Intake.Progress.UNHEARD);
            JsonNode records = service.client()
                    .get("/v1/datasets/penalties/records")
                    .json()
                    .path("records");
            assertThat(records.findValuesAsText("documentNumber"))
                    .containsExactlyInAnyOrder("临示罚〔2026〕1号", "临示罚〔2026〕2号");
            assertThat(records.findValues("flags").toString())
                    .contains("implausible-name:authorityName", "implausible-name:publisherName");
            assertThat(everywhere(service))
                    .contains("临沂示例局")
                    .doesNotContain("王小明")
                    .doesNotContain("李桂花");
        }
    }

    private static final String MISPLACED = """
            行政相对人名称,行政相对人类别,统一社会信用代码,行政处罚决定书文号,处罚依据,处罚类别,处罚决定日期,处罚机关,数据来源单位,数据来源单位统一社会信用代码
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕1号,示例法,罚款,2026-05-20,王小明,李桂花,11371300000000019M
            临沂示例建材有限公司,法人及非法人组织,91371300699999996U,临示罚〔2026〕2号,示例法,罚款,2026-05-20,临沂示例局,李桂花,11371300000000019M
            """;

    /** All that names bodies. */
    private static String everywhere(TestService service) {
        service.awaitKnown(service.register().feed().head());
        StringBuilder all = new StringBuilder();
        for (String path : java.util.List.of(
                "/v1/statistics/publishers",
                "/v1/statistics/publishers?format=csv",
                "/v1/statistics/timeliness",
                "/v1/statistics?by=authority",
                "/v1/suggest?q=%E7%8E%8B",
                "/v1/suggest?q=%E6%9D%8E",
                "/v1/datasets/penalties/records",
                "/v1/search?q=%E7%A4%BA%E4%BE%8B&facets=authority",
                "/v1/changes")) {
            all.append(service.client().get(path).text());
        }
        for (String page : java.util.List.of(
                "/authorities", "/statistics", "/datasets/penalties", "/search?q=%E7%A4%BA%E4%BE%8B")) {
            all.append(PageMarkup.of(service.client(), page));
        }
        return all.toString();
    }

    private final ContractClient client = TestService.shared().client();

    @Test
    void completenessAddsUp() {
        JsonNode all = client.get("/v1/statistics/publishers").json().path("publishers");
        assertThat(all).isNotEmpty();
        long records = 0;
        for (JsonNode publisher : all) {
            records += publisher.path("records").longValue();
            assertThat(publisher.at("/completeness/measured").longValue())
                    .isEqualTo(publisher.path("records").longValue());
        }
        // other tests publish more, and not all of it names a publisher
        long shown = 0;
        for (JsonNode group : client.get("/v1/statistics").json().path("groups")) {
            shown += group.path("count").longValue();
        }
        assertThat(records).isBetween((long) TestService.PENALTIES, shown);
    }

    @Test
    void tablesAreFilesToo() {
        ContractAnswer all = client.get("/v1/statistics/publishers?format=csv");
        assertThat(FileNamesTest.plain(all)).matches("publishers_\\d{8}[.]csv");
        assertThat(all.text())
                .startsWith("\uFEFFname,code,region,coverage.owed,coverage.covered,coverage.share,since,records");
        JsonNode first = client.get("/v1/statistics/publishers").json().at("/publishers/0");
        assertThat(all.text().lines().toList())
                .hasSize(1
                        + client.get("/v1/statistics/publishers")
                                .json()
                                .path("publishers")
                                .size());
        assertThat(all.text().lines().skip(1).findFirst().orElseThrow())
                .startsWith(first.path("name").textValue() + ',');
        String known = URLEncoder.encode(
                first.has("code")
                        ? first.path("code").textValue()
                        : first.path("name").textValue(),
                StandardCharsets.UTF_8);
        assertThat(client.get("/v1/statistics/publishers/" + known + "?format=csv")
                        .text())
                .startsWith("\uFEFFmonth,coverage.owed,");
        ContractAnswer months = client.get("/v1/statistics/publishers/" + known + "?format=csv&labels=zh");
        assertThat(months.text()).startsWith("\uFEFF月份,应公示期数,");
        assertThat(FileNamesTest.name(months))
                .startsWith("公示情况_" + first.path("name").textValue() + '_');
        assertThat(client.get("/v1/statistics/publishers?format=csv&labels=zh").text())
                .startsWith("\uFEFF单位,统一社会信用代码,行政区划代码,");
        assertThat(client.get("/v1/statistics/publishers?labels=zh").status()).isEqualTo(400);
    }

    @Test
    void whoNeverPublishedIsUnknown() {
        ContractAnswer unknown = client.get("/v1/statistics/publishers/nosuch");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("code").textValue()).isEqualTo("unknown-publisher");
        assertThat(client.get("/v1/statistics/publishers?by=month").status()).isEqualTo(400);
    }
}
