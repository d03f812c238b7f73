package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.store.ArchiveOf;
import opencredit.data.subject.CreditCode;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which public bodies broke their word, as data and as a page, and what of it stays when all of it is withdrawn. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicBodiesAnswerTest {
    private static final String API = "/v1/statistics/bodies", PAGE = "/statistics/bodies";

    /** In the city, in a county; the last is a public institution. Of 40 promises each the first broke many. */
    private static final Party BAD = party("临沂示例失约局", "11371300000000019M");

    private static final Party GOOD = party("兰山示例守约局", "11371302YX00000212");
    private static final Party SMALL = party("兰山示例小所", "12371302YX0000032R");

    private static final Pattern ROW = Pattern.compile("<tr id=\"body-([^\"]+)\"");

    private static TestService service;
    private static ContractClient client;

    private static Party party(String name, String first17) {
        String code = first17.substring(0, 17);
        return new Party(name, code + CreditCode.checkCharacter(code), SubjectKind.ORGANIZATION);
    }

    @BeforeAll
    static void fill() {
        service = new TestService();
        service.clock().stop();
        client = service.client();
        List<Disclosure> promises = new ArrayList<>();
        promises(promises, BAD, "甲", 25, 15, 5);
        promises(promises, GOOD, "乙", 1, 39, 10);
        promises(promises, SMALL, "丙", 1, 0, 0);
        promises.add(promise(GOOD, "逾", "open", "2020-01-31"));
        service.publish(promises);
        List<Disclosure> findings = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            findings.add(finding(BAD, "失" + n, "1000.00", n >= 10));
        }
        findings.add(finding(SMALL, "失小", null, false));
        service.publish(findings);
        withdraw(shown(BAD).subList(0, 6), "performed");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void promises(List<Disclosure> all, Party body, String number, int broken, int kept, int open) {
        for (int n = 0; n < broken + kept + open; n++) {
            String state = n < broken ? "broken" : n < broken + kept ? "kept" : "open";
            all.add(promise(body, number + n, state, "2099-01-31"));
        }
    }

    private static Disclosure promise(Party body, String number, String state, String due) {
        return ArchiveOf.of("commitments", number, body, 30)
                .in(state)
                .inForce(null, due)
                .disclosure();
    }

    private static Disclosure finding(Party body, String number, @Nullable String amount, boolean isMended) {
        ArchiveOf finding = ArchiveOf.of("government-dishonesty", number, body, 30)
                .of("breach")
                .saying("corrected", isMended);
        return (amount == null ? finding : finding.costing(amount)).disclosure();
    }

    private static List<UUID> shown(Party body) {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.select(
                                "select id from record where dataset = 'government-dishonesty' and subject = ? order by id",
                                body.code())
                        .mapTo(UUID.class)
                        .list());
    }

    private static void withdraw(List<UUID> ids, String reason) {
        ids.forEach(id -> service.ledger().withdraw(id, Acts.of(reason), null));
        service.awaitKnown(service.feed().head());
    }

    private static JsonNode ask(String query) {
        return client.get(API + query).json();
    }

    private static List<String> codes(String query) {
        return ask(query).path("bodies").findValuesAsText("code");
    }

    @Test
    @Order(1)
    void saysWhatEachBodyDidWithItsWord() {
        JsonNode answer = ask("");
        JsonNode bad = answer.at("/bodies/0");
        assertThat(bad.path("code").textValue()).isEqualTo(BAD.code());
        assertThat(bad.path("name").textValue()).isEqualTo(BAD.name());
        assertThat(bad.path("regionLabel").textValue()).isEqualTo("临沂市");
        assertThat(bad.path("kindLabel").textValue()).isEqualTo("机关");
        assertThat(bad.path("promises").toString())
                .isEqualTo("{\"made\":45,\"kept\":15,\"broken\":25,\"overdue\":0,\"open\":5,\"due\":40,\"notKept\":25,"
                        + "\"share\":\"0.6250\"}");
        assertThat(bad.path("findings").toString())
                .isEqualTo("{\"shown\":6,\"awaiting\":2,\"amount\":\"6000.00\",\"confirmed\":10,\"mended\":5}");
        assertThat(bad.at("/chance/deviation").textValue()).isEqualTo("3.64");
        assertThat(bad.at("/chance/verdict").textValue())
                .as("two are judged by chance alone")
                .isEqualTo("far-above");
        JsonNode small = answer.at("/bodies/2");
        assertThat(small.path("code").textValue()).isEqualTo(SMALL.code());
        assertThat(small.path("chance").has("verdict"))
                .as("one promise is no rate")
                .isFalse();
        assertThat(small.path("findings").toString()).isEqualTo("{\"shown\":1,\"awaiting\":0}");
        assertThat(answer.at("/bodies/1/promises/overdue").longValue()).isEqualTo(1);
        assertThat(answer.at("/total/promises/due").longValue()).isEqualTo(82);
        assertThat(answer.at("/funnel/target").textValue()).isEqualTo("0.3415");
        assertThat(answer.at("/funnel/judged").intValue()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void sumsByCountyAndKindAreThoseOfTheirBodies() {
        JsonNode all = ask("");
        for (String parameter : List.of("region", "kind")) {
            for (JsonNode group : all.path(parameter + "s")) {
                JsonNode narrowed =
                        ask("?" + parameter + "=" + group.path("value").textValue());
                assertThat(narrowed.at("/total/promises")).isEqualTo(group.path("promises"));
                assertThat(narrowed.at("/total/findings")).isEqualTo(group.path("findings"));
                assertThat(narrowed.path("bodies").size())
                        .isEqualTo(group.path("bodies").intValue());
                long broken = 0;
                for (JsonNode body : narrowed.path("bodies")) {
                    broken += body.at("/promises/broken").longValue();
                }
                assertThat(broken).isEqualTo(group.at("/promises/broken").longValue());
            }
        }
        assertThat(all.path("regions").findValuesAsText("label")).containsExactly("临沂市", "兰山区");
        assertThat(all.path("kinds").findValuesAsText("label")).containsExactly("机关", "事业单位");
        assertThat(codes("?region=371302")).containsExactlyInAnyOrder(GOOD.code(), SMALL.code());
        assertThat(codes("?region=371302&kind=12")).containsExactly(SMALL.code());
        assertThat(codes("?region=37&kind=19")).isEmpty();
    }

    @Test
    @Order(3)
    void isOrderedByAnyColumn() {
        assertThat(codes("?sort=-made")).containsExactly(GOOD.code(), BAD.code(), SMALL.code());
        assertThat(codes("?sort=made")).containsExactly(SMALL.code(), BAD.code(), GOOD.code());
        assertThat(codes("?sort=-share")).containsExactly(SMALL.code(), BAD.code(), GOOD.code());
        assertThat(codes("?sort=-overdue").getFirst()).isEqualTo(GOOD.code());
        assertThat(codes("?sort=mended").getFirst())
                .as("who has no value stands last")
                .isEqualTo(BAD.code());
        assertThat(codes("?sort=-mended").getFirst()).isEqualTo(BAD.code());
        assertThat(codes("?sort=-kind").getFirst()).isEqualTo(SMALL.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?sort=x",
                "?sort=--made",
                "?sort=-code",
                "?region=x",
                "?region=371302,371311",
                "?kind=91",
                "?format=xlsx",
                "?name=x"
            })
    @Order(4)
    void refusesWhatItDoesNotKnow(String query) {
        assertThat(client.get(API + query).status()).isEqualTo(400);
        ContractAnswer page = client.send("GET", PAGE + query, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    @Order(5)
    void isAFileInTheOrderAskedFor() {
        ContractAnswer file = client.get(API + "?format=csv&sort=-made");
        assertThat(FileNamesTest.plain(file)).matches("public-bodies_\\d{8}[.]csv");
        assertThat(FileNamesTest.name(client.get(API + "?format=csv&region=371302")))
                .startsWith("机关守信比较_兰山区_");
        List<String> lines = file.text().lines().toList();
        assertThat(lines.getFirst())
                .startsWith("\uFEFFcode,name,region,regionLabel,kind,kindLabel,promises.made,promises.kept,")
                .endsWith(",findings.shown,findings.awaiting,findings.amount,findings.confirmed,findings.mended");
        assertThat(lines.get(2))
                .startsWith(BAD.code() + ",临沂示例失约局,371300,临沂市,11,机关,45,15,25,0,5,40,25,0.6250,")
                .endsWith(",6,2,6000.00,10,5");
        assertThat(lines.get(3)).startsWith(SMALL.code()).endsWith(",1,0,,,");
    }

    @Test
    @Order(6)
    void thePageShowsTheAnswerAndLeadsToTheRecords() {
        String page = PageMarkup.of(client, PAGE);
        assertThat(PageMarkup.all(ROW, page)).isEqualTo(codes(""));
        assertThat(page)
                .contains(
                        "data-picture=\"funnel\"",
                        "Spiegelhalter",
                        "不作判断",
                        "不足 5",
                        "/v1/statistics/bodies?format=csv&amp;labels=zh");
        assertThat(PageMarkup.all(ROW, PageMarkup.of(client, PAGE + "?sort=made")))
                .isEqualTo(codes("?sort=made"));
        assertThat(PageMarkup.of(client, PAGE + "?sort=-made"))
                .contains("aria-sort=\"descending\"", "href=\"" + PAGE + "?sort=made\"");
        assertThat(PageMarkup.of(client, PAGE + "?lang=en&kind=12"))
                .contains("Too few promises are due to judge any body");
        String broken = "/subjects/" + BAD.code() + "?state=broken&about=" + BAD.code();
        assertThat(page).contains("href=\"" + broken.replace("&", "&amp;") + "\"");
        assertThat(PageMarkup.of(client, broken)).contains("符合条件的信息", "甲24");
        String overdue = PageMarkup.all(Pattern.compile("href=\"(/subjects/[^\"]*dueBy[^\"]*)\""), page)
                .getFirst();
        assertThat(overdue).contains(GOOD.code());
        String list = client.get("/v1" + overdue.replace("&amp;", "&").replace("?", "/records?"))
                .json()
                .path("records")
                .toString();
        assertThat(list).contains("逾").doesNotContain("乙");
        assertThat(PageMarkup.of(client, "/")).contains("href=\"" + PAGE + "\"");
        assertThat(PageMarkup.of(client, "/statistics")).contains("href=\"" + PAGE + "\"");
    }

    @Test
    @Order(7)
    void countsBySubjectAndNamesNoPerson() {
        JsonNode groups = client.get("/v1/statistics?by=subject").json();
        assertThat(groups.at("/groups/0/value").textValue()).isIn(BAD.code(), GOOD.code());
        assertThat(groups.findValuesAsText("label")).contains(BAD.name(), GOOD.name(), SMALL.name());
        assertThat(groups.has("rest")).isFalse();
        assertThat(client.get("/v1/statistics?by=subject&dataset=commitments&state=broken")
                        .json()
                        .at("/groups/0/value")
                        .textValue())
                .isEqualTo(BAD.code());
        ContractAnswer file = client.get("/v1/statistics?by=subject&format=csv&labels=zh");
        assertThat(file.text()).startsWith("\uFEFF信用主体代码,信用主体,条数,金额（元）").contains("," + BAD.name() + ",");
        assertThat(FileNamesTest.name(file)).startsWith("全部数据集_按信用主体统计_");
        assertThat(PageMarkup.of(client, "/statistics?by=subject")).contains(BAD.name(), "about=" + BAD.code());
    }

    /** Whatever is withdrawn, and last of all what nobody mended: that they mended stays. */
    @Test
    @Order(8)
    void mendedFindingsStayMendedWhenAllIsWithdrawn() {
        withdraw(shown(BAD), "performed");
        JsonNode mended = ask("").path("bodies").get(0);
        assertThat(mended.path("findings").toString())
                .isEqualTo("{\"shown\":0,\"awaiting\":0,\"confirmed\":10,\"mended\":10}");
        List<UUID> all = service.database()
                .jdbi()
                .withHandle(handle ->
                        handle.select("select id from record").mapTo(UUID.class).list());
        withdraw(all, "privacy");
        JsonNode gone = ask("");
        assertThat(gone.path("bodies").size())
                .as("of whom nothing is shown and little was found, nothing is said")
                .isEqualTo(1);
        assertThat(gone.at("/bodies/0/name").textValue()).isEqualTo(BAD.code());
        assertThat(gone.at("/bodies/0/findings")).isEqualTo(mended.path("findings"));
        assertThat(gone.at("/total/findings/mended").longValue()).isEqualTo(10);
        String page = PageMarkup.of(client, PAGE);
        assertThat(page).contains(BAD.code()).doesNotContain(BAD.name(), "/subjects/" + BAD.code());
        assertThat(client.get("/v1/statistics?by=subject").text()).doesNotContain(BAD.code());
    }
}
