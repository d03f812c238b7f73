package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.ledger.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Where feeds are, what they are asked, and what leads to them. */
class FeedAddressesTest {
    private static final String SITE = "http://localhost";

    private final TestService service = TestService.shared();

    private List<ToldNews> told(String path) {
        return ToldNews.told(service.client(), path);
    }

    private ContractAnswer sent(String path, String suffix, String type) {
        return ToldNews.sent(service.client(), path, suffix, type);
    }

    @Test
    void whatIsAmendedIsToldOnceAndFirst() {
        Disclosure first = Fictional.penalty(7_501);
        Disclosure amended = Fictional.penalty(7_501, Instant.parse("2029-01-01T16:00:00Z"), "另一违法行为");
        String id = service.publish(first);
        service.publish(Fictional.penalty(7_502));
        service.publish(List.of(amended));
        assertThat(told("/changes").getFirst().title()).isEqualTo("变更：行政处罚");
        assertThat(told("/changes").stream().filter(entry -> entry.id().endsWith(id)))
                .hasSize(1);
        String search = "/search?q=" + Place.encode(first.documentNumber());
        Eventually.passes(
                () -> assertThat(told(search)).extracting(ToldNews::title).containsExactly("变更：行政处罚"));
    }

    @Test
    void aFeedIsWellFormedAndSaysWhereItIs() {
        ContractAnswer atom = sent("/changes?dataset=penalties&lang=en", ".atom", "application/atom+xml");
        Element feed = ToldNews.root(atom);
        assertThat(ToldNews.text(feed, "title"))
                .isEqualTo("Public credit register of Linyi · Changes: Administrative penalties");
        assertThat(ToldNews.text(feed, "id")).isEqualTo(SITE + "/changes.atom?dataset=penalties&lang=en");
        assertThat(ToldNews.elements(feed, "link").getFirst().getAttribute("rel"))
                .isEqualTo("self");
        assertThat(ToldNews.elements(feed, "link").get(1).getAttribute("href"))
                .isEqualTo(SITE + "/changes?dataset=penalties&lang=en");
        assertThat(ToldNews.text(feed, "updated"))
                .isEqualTo(ToldNews.text(ToldNews.elements(feed, "entry").getFirst(), "updated"));
        JsonNode json =
                sent("/search?q=x&lang=en", ".json", "application/feed+json").json();
        assertThat(json.path("feed_url").textValue()).isEqualTo(SITE + "/search.json?q=x&lang=en");
        assertThat(json.path("home_page_url").textValue()).isEqualTo(SITE + "/search?q=x&lang=en");
        assertThat(json.path("language").textValue()).isEqualTo("en");
        assertThat(json.path("items")).isEmpty();
        assertThat(ToldNews.text(ToldNews.root(sent("/changes?number=x", ".atom", "application/atom+xml")), "updated"))
                .isEqualTo("1970-01-01T00:00:00.000Z");
        ContractAnswer again = service.client()
                .send("GET", "/changes.atom?dataset=penalties&lang=en", "If-None-Match", atom.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    /** Where somebody looks who wants to know more. */
    @Test
    void aFeedLeadsToThePageThatShowsTheSame() {
        Disclosure it = Fictional.penalty(7);
        String authority = Fictional.AUTHORITY_CODE;
        for (Map.Entry<String, String> each : Map.of(
                        "",
                        "/changes",
                        "?dataset=penalties&event=amended",
                        "/changes?dataset=penalties&event=amended",
                        "?subject=" + it.subject().code() + "&dataset=penalties",
                        "/subjects/" + it.subject().code(),
                        "?authority=" + authority,
                        "/authorities/" + authority,
                        "?dataset=penalties&authority=" + authority,
                        "/datasets/penalties/records?authority=" + authority,
                        "?number=7",
                        "/search?q=7",
                        "?authority=" + authority + ",x",
                        "/changes")
                .entrySet()) {
            JsonNode feed = sent("/changes" + each.getKey(), ".json", "application/feed+json")
                    .json();
            assertThat(feed.path("home_page_url").textValue()).isEqualTo(SITE + each.getValue());
            assertThat(service.client().send("GET", each.getValue()).status())
                    .as(each.getValue())
                    .isEqualTo(200);
        }
    }

    /** Readers keep a title: of what was typed it says codes alone, for anything else may be a person's name. */
    @Test
    void aTitleSaysWhatTheFeedIsOf() {
        String code = Fictional.subjectCode(7);
        for (Map.Entry<String, String> each : Map.of(
                        "/changes.json",
                        "变更",
                        "/changes.json?dataset=penalties&event=withdrawn",
                        "变更：行政处罚，撤下",
                        "/changes.json?subject=" + code.toLowerCase(Locale.ROOT),
                        "变更：" + code,
                        "/changes.json?authority=" + Fictional.AUTHORITY_CODE,
                        "变更：" + Fictional.AUTHORITY_CODE,
                        "/changes.json?authority=" + Place.encode("王小明"),
                        "变更：指定机关",
                        "/changes.json?number=" + Place.encode("王小明"),
                        "变更：指定文号",
                        "/search.json?q=" + Place.encode("王小明"),
                        "查询",
                        "/search.json?q=x&dataset=penalties&region=371302",
                        "查询：行政处罚，兰山区",
                        "/search.json?q=x&minAmount=1",
                        "查询：另有条件",
                        "/changes.json?dataset=penalties&lang=en",
                        "Changes: Administrative penalties")
                .entrySet()) {
            assertThat(service.client()
                            .send("GET", each.getKey())
                            .json()
                            .path("title")
                            .textValue())
                    .endsWith(" · " + each.getValue());
        }
    }

    /** The record is read in the language of the feed; what tells one item from another is the same in both. */
    @Test
    void itemsLeadToRecordsInTheLanguageOfTheFeed() {
        JsonNode chinese = service.client()
                .send("GET", "/changes.json?dataset=penalties")
                .json()
                .at("/items/0");
        JsonNode english = service.client()
                .send("GET", "/changes.json?dataset=penalties&lang=en")
                .json()
                .at("/items/0");
        assertThat(english.path("id")).isEqualTo(chinese.path("id"));
        assertThat(chinese.path("url")).isEqualTo(chinese.path("id"));
        assertThat(english.path("url").textValue()).isEqualTo(english.path("id").textValue() + "?lang=en");
        assertThat(service.client()
                        .send("GET", "/changes.atom?dataset=penalties&lang=en")
                        .text())
                .contains("href=\"" + english.path("url").textValue() + "\"");
        assertThat(PageMarkup.of(service.client(), "/?lang=en")).contains("href=\"/changes.atom?lang=en\"");
    }

    /** Records of subjects whose names are only alike are no answer to whoever follows a name. */
    @Test
    void namesThatAreOnlyAlikeAreNotFollowed() {
        String alike = Place.encode("临沂示列食品7号有限公司");
        assertThat(service.client()
                        .get("/v1/search?q=" + alike)
                        .json()
                        .path("similar")
                        .booleanValue())
                .isTrue();
        assertThat(told("/search?q=" + alike)).isEmpty();
        assertThat(service.client().get("/v1/search/changes?q=" + alike).json().path("entries"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes.atom?limit=3",
                "/changes.json?before=3",
                "/changes.json?dataset=nosuch",
                "/changes.atom?event=nosuch",
                "/changes.atom?region=371300",
                "/changes.atom?dataset=penalties&dataset=penalties",
                "/search.atom",
                "/search.json?q=",
                "/search.atom?q=x&sort=-decisionDate",
                "/search.json?q=x&cursor=x",
                "/search.json?q=x&from=x",
                "/changes.atom?subject=91371300000000000X",
                "/changes.json?subject=nobody",
                "/changes.atom?subject=",
                "/changes.json?dataset=penalties&authority=",
                "/changes.atom?event=",
                "/changes.atom?number=%E3%80%94%E3%80%95",
                "/search.atom?q=x&region=",
                "/search.json?q=x&subject=nobody",
                "/v1/search/changes?q=x&limit=101",
                "/v1/search/changes?q=x&sort=relevance",
                "/v1/search/changes"
            })
    void refusesWhatItDoesNotKnow(String path) {
        assertThat(service.client().send("GET", path).status()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLongAndIdentityNumbersAndSaysNeitherBack() {
        String longest = "geheim".repeat(170);
        String number = ConventionsTest.IDENTITY_NUMBER;
        for (String path : List.of("/search.atom?q=", "/search.json?q=", "/v1/search/changes?q=")) {
            ContractAnswer refused = service.client().send("GET", path + longest);
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.text()).doesNotContain("geheim");
        }
        for (String path : List.of(
                "/search.atom?q=",
                "/search.json?q=x&number=",
                "/changes.atom?subject=",
                "/changes.json?number=",
                "/changes.atom?authority=",
                "/changes.json?",
                "/changes?event=",
                "/changes/entries?dataset=",
                "/v1/changes/groups?dataset=",
                "/v1/changes?include=",
                "/v1/changes?event=")) {
            ContractAnswer refused = service.client().send("GET", path + number);
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.json().path("code").textValue()).isEqualTo("personal-number");
            assertThat(refused.text()).doesNotContain("371302");
        }
    }

    /** Wherever something can be followed, the page says so to readers and to programs. */
    @Test
    void pagesLeadToTheirFeeds() {
        Disclosure it = Fictional.penalty(7);
        String authority = Place.encode(it.authority().name()).replace("+", "%20");
        for (Map.Entry<String, String> each : Map.of(
                        "/changes",
                        "/changes.",
                        "/datasets/" + it.dataset(),
                        "/changes.?dataset=" + it.dataset(),
                        "/datasets/" + it.dataset() + "/records?authority=" + authority,
                        "/changes.?dataset=" + it.dataset() + "&authority=" + authority,
                        "/subjects/" + it.subject().code(),
                        "/changes.?subject=" + it.subject().code(),
                        "/search?q=" + Place.encode("临沂示例"),
                        "/search.?q=" + Place.encode("临沂示例"))
                .entrySet()) {
            String page = PageMarkup.of(service.client(), each.getKey());
            for (String format : List.of("atom", "json")) {
                String feed = each.getValue().replaceFirst("[.]", "." + format);
                String href = "href=\"" + feed.replace("&", "&amp;") + "\"";
                assertThat(page).as(each.getKey()).contains("<link rel=\"alternate\" " + href, "<a " + href);
                assertThat(service.client().send("GET", feed).status()).isEqualTo(200);
            }
        }
        assertThat(PageMarkup.of(service.client(), "/datasets/" + it.dataset() + "/records?region=371300"))
                .as("no feed is narrowed by region")
                .doesNotContain("application/feed+json");
    }
}
