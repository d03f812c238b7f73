package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Party;
import opencredit.data.store.ArchiveOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of bodies and of money with Chinese headers, and what awaits confirmation with its records. */
class StatisticsFilesTest {
    private static final String BODIES = "/v1/statistics/bodies", MONEY = "/v1/statistics/money?dataset=";
    private static final String CODE = Objects.requireNonNull(ArchiveOf.BODY.code());

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void fill() {
        service = new TestService();
        client = service.client();
        service.publish(List.of(
                finding("甲", ArchiveOf.BODY).saying("corrected", true).disclosure(),
                finding("乙", ArchiveOf.BODY).saying("corrected", false).disclosure(),
                finding("丙", ArchiveOf.BODY).disclosure(),
                // of another body, which this one is only the second party of
                finding("丁", ArchiveOf.COMPANY)
                        .with(ArchiveOf.BODY)
                        .saying("corrected", true)
                        .disclosure()));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static ArchiveOf finding(String number, Party subject) {
        return ArchiveOf.of("government-dishonesty", number, subject, 30).of("breach");
    }

    private static List<String> lines(String path) {
        return client.get(path).text().lines().toList();
    }

    @Test
    void whatAwaitsConfirmationLeadsToItsRecords() {
        assertThat(client.get(BODIES + "?sort=-awaiting")
                        .json()
                        .at("/bodies/0/findings")
                        .toString())
                .isEqualTo("{\"shown\":3,\"awaiting\":1}");
        String page = PageMarkup.of(client, "/statistics/bodies");
        String link = PageMarkup.all(Pattern.compile("href=\"(/subjects/[^\"]*corrected[^\"]*)\""), page)
                .getFirst()
                .replace("&amp;", "&");
        assertThat(client.get("/v1" + link.replace("?", "/records?"))
                        .json()
                        .path("records")
                        .findValuesAsText("documentNumber"))
                .containsExactly("甲");
        assertThat(PageMarkup.of(client, link)).contains("甲").doesNotContain("乙", "丁");
        assertThat(client.get("/v1/subjects/" + CODE + "/records?about=" + CODE)
                        .json()
                        .path("records"))
                .hasSize(3);
    }

    @Test
    void bodiesHaveChineseHeaders() {
        List<String> lines = lines(BODIES + "?format=csv&labels=zh&lang=en");
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFF统一社会信用代码,单位,行政区划代码,行政区划,机构类别代码,机构类别,承诺,已履行,未履行,逾期,履行中未到期,已到期,未守约,"
                        + "未守约比例,预期未守约,偏离（标准差）,与偶然相比,现公示失信,整改待确认,涉及金额（元）,历年认定,已纠正");
        assertThat(lines.get(1))
                .startsWith(CODE + "," + ArchiveOf.BODY.name() + ",371300,临沂市,11,机关,0,")
                .endsWith(",不作判断,3,1,,,");
        assertThat(client.get(BODIES + "?labels=zh").status())
                .as("a page has no headers")
                .isEqualTo(400);
    }

    @Test
    void moneyHasChineseHeaders() {
        assertThat(lines(MONEY + "procurement&format=csv&labels=zh"))
                .first()
                .asString()
                .isEqualTo("\uFEFF统计方式,年份或行政区划代码,行政区划,约定数,约定金额（元）,已支付（元）,已履行数,已履行的约定金额（元）,报告违约数,报告违约的约定金额（元）,"
                        + "其中公共机构违约数,其中公共机构违约的约定金额（元）,付款逾期数,付款逾期的约定金额（元）,写明付款期限数");
        assertThat(lines(MONEY + "procurement&format=csv&labels=zh").get(1)).startsWith("合计,,,0,");
        assertThat(lines(MONEY + "government-debt&format=csv&labels=zh"))
                .first()
                .asString()
                .startsWith("\uFEFF单位,统一社会信用代码,行政区划代码,行政区划,年度,债务余额（元）,债务限额（元）,占限额（%）,");
        assertThat(client.get(MONEY + "procurement&labels=zh").status()).isEqualTo(400);
    }
}
