package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.RaterRows;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyFault;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.outcome.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies rate in their own name by standards that they have published, and read what became of their records. */
class RatersTest {
    private static final String JSON = "application/json", LINES = "application/x-ndjson";
    private static final String OTHER_AGENCY = "临沂示例资信评估有限公司", OTHER_CODE = "91371300YGF5QY723M";
    private static final String RATINGS = "/v1/datasets/ratings/records", POLICIES = "/v1/datasets/policies/records";
    private static final String NOT_PUBLISHED = "standard-not-published";

    private static TestService service;
    private static Submitter rater;
    private static Submitter other;

    @BeforeAll
    static void serve() {
        service = new TestService();
        rater = Submitter.rater(service, RaterRows.AGENCY, RaterRows.CODE);
        other = Submitter.rater(service, OTHER_AGENCY, OTHER_CODE);
        service.publish(IntStream.range(0, 20).mapToObj(Fictional::penalty).toList());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static ContractAnswer rate(ObjectNode row) {
        return rater.post(RATINGS, JSON, row.toString());
    }

    /** The path of a record that was published just now. */
    private static String created(ContractAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        service.awaitKnown(answer.json().path("seq").longValue());
        return answer.header("Location");
    }

    private static String published(String documentNumber) {
        return created(
                rater.post(POLICIES, JSON, RaterRows.standard(documentNumber).toString()));
    }

    private static void refused(ContractAnswer answer, int status, String code, String issue) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/code").textValue()).isEqualTo(issue);
    }

    private static JsonNode read(String path) {
        return service.client().get(path).json();
    }

    @Test
    void aRatingNamesAStandardThatItsAgencyHasPublished() {
        refused(rate(RaterRows.rating("临示信评标〔2026〕1号")), 422, "row-refused", NOT_PUBLISHED);
        refused(rate(RaterRows.rating("")), 422, "row-refused", NOT_PUBLISHED);
        refused(rate(RaterRows.rating("〔〕")), 422, "row-refused", NOT_PUBLISHED);
        String standard = published("临示信评标〔2026〕1号");
        String id = standard.substring(standard.lastIndexOf('/') + 1);
        for (String named : List.of("临示信评标〔2026〕1号", "临示信评标 [2026] 1号", id)) {
            JsonNode record = read(created(rate(RaterRows.rating(named))));
            assertThat(record.at("/fields/standardNumber").textValue()).isEqualTo("临示信评标〔2026〕1号");
            assertThat(record.at("/authority/name").textValue()).isEqualTo(RaterRows.AGENCY);
            assertThat(record.at("/publisher/code").textValue()).isEqualTo(RaterRows.CODE);
            assertThat(record.at("/related/0/id").textValue()).isEqualTo(id);
        }
        // what somebody else published is none of the agency's, though it has the number
        ObjectNode foreign = RaterRows.rating("临示信评标〔2026〕1号")
                .put("authorityName", OTHER_AGENCY)
                .put("authorityCode", OTHER_CODE);
        refused(other.post(RATINGS, JSON, foreign.toString()), 422, "row-refused", NOT_PUBLISHED);
        refused(
                other.post(RATINGS, JSON, foreign.put("standardNumber", id).toString()),
                422,
                "row-refused",
                NOT_PUBLISHED);
    }

    @Test
    void aFileSaysWhichRowHasNoStandard() {
        published("临示信评标〔2026〕2号");
        String rows = RaterRows.rating("临示信评标〔2026〕2号") + "\n" + RaterRows.rating("临示信评标〔2026〕99号") + "\n"
                + RaterRows.rating("临示信评标〔2026〕2号");
        byte[] file = rows.getBytes(StandardCharsets.UTF_8);
        String checked = Submitter.place(rater.submitTo("ratings", "check", LINES, file, "rows-check"));
        assertThat(rater.ended(checked).at("/report/refusals/" + NOT_PUBLISHED).intValue())
                .isEqualTo(1);
        String place = Submitter.place(rater.submitTo("ratings", "publish", LINES, file, "rows"));
        JsonNode report = rater.ended(place).path("report");
        assertThat(report.path("published").intValue()).isEqualTo(2);
        assertThat(report.path("refused").intValue()).isEqualTo(1);
        JsonNode issue = StreamSupport.stream(
                        rater.get(place + "/issues").json().path("issues").spliterator(), false)
                .filter(each -> each.path("code").textValue().equals(NOT_PUBLISHED))
                .findFirst()
                .orElseThrow();
        assertThat(issue.path("row").intValue()).isEqualTo(2);
        assertThat(issue.path("column").textValue()).isEqualTo("standardNumber");
    }

    @Test
    void anAgencySpeaksForItselfInItsDatasetsAlone() {
        ObjectNode others = RaterRows.standard("临示信评标〔2026〕3号")
                .put("authorityName", OTHER_AGENCY)
                .put("authorityCode", OTHER_CODE);
        refused(rater.post(POLICIES, JSON, others.toString()), 403, "not-yours", "not-yours");
        ObjectNode submitted = RaterRows.standard("临示信评标〔2026〕3号").put("publisherCode", OTHER_CODE);
        refused(rater.post(POLICIES, JSON, submitted.toString()), 403, "not-yours", "not-yours");
        assertThat(rater.post("/v1/datasets/penalties/records", JSON, "{}").status())
                .isEqualTo(403);
        assertThat(rater.submit("check", LINES, new byte[] {'x'}).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"penalties", "government-dishonesty", "honours"})
    void noRatersKeyReachesAnotherDataset(String dataset) {
        KeyScope scope = new KeyScope(List.of(), List.of("ratings", dataset), RaterRows.CODE);
        NewKey wanted = new NewKey(KeyRole.RATER, "test", scope, null, NewKey.USUAL_LIFE);
        assertThat(service.keys().create(wanted, "test")).isEqualTo(new KeyOutcome.Unfit(List.of(KeyFault.DATASETS)));
    }

    /** A rating was given by what stood then: it stays, and says that the standard is not shown any more. */
    @Test
    void ratingsStayWhenTheirStandardIsWithdrawn() {
        String standard = published("临示信评标〔2026〕4号");
        ObjectNode row = RaterRows.rating("临示信评标〔2026〕4号");
        String rating = created(rate(row));
        assertThat(PageMarkup.of(service.client(), rating.substring(3)))
                .contains("临示信评标〔2026〕4号")
                .doesNotContain("现未公示");
        ContractAnswer gone = rater.post(standard + "/withdrawal?reason=revoked");
        service.awaitKnown(gone.json().path("seq").longValue());
        JsonNode stays = read(rating);
        assertThat(stays.at("/fields/grade").textValue()).isEqualTo("AA-");
        assertThat(stays.has("related")).isFalse();
        assertThat(PageMarkup.of(service.client(), rating.substring(3))).contains("临示信评标〔2026〕4号（现未公示）");
        refused(rate(RaterRows.rating("临示信评标〔2026〕4号")), 422, "row-refused", NOT_PUBLISHED);
        ContractAnswer changed = rater.put(
                rating + "?reason=updated", row.deepCopy().put("grade", "AA").toString(), "If-Match", "*");
        refused(changed, 422, "row-refused", NOT_PUBLISHED);
        // an end needs no standard
        byte[] ended = row.put("state", "revoked").toString().getBytes(StandardCharsets.UTF_8);
        String place = Submitter.place(rater.submitTo("ratings", "publish", LINES, ended, "ended"));
        assertThat(rater.ended(place).at("/report/withdrawn").intValue()).isEqualTo(1);
    }

    /** A subject's ratings stand apart from what the register tells of it, in every figure and list. */
    @Test
    void ratingsAreInNoFigureOfTheRegister() {
        published("临示信评标〔2026〕5号");
        created(rate(RaterRows.rating("临示信评标〔2026〕5号")));
        List<String> before = figures();
        String rating = created(rate(RaterRows.rating("临示信评标〔2026〕5号").put("grade", "C")));
        assertThat(figures()).isEqualTo(before);
        JsonNode archive = read("/v1/subjects/" + Fictional.subjectCode(0));
        JsonNode section = StreamSupport.stream(archive.path("sections").spliterator(), false)
                .filter(each -> each.path("section").textValue().equals("ratings"))
                .findFirst()
                .orElseThrow();
        assertThat(section.path("records")).allSatisfy(each -> {
            assertThat(each.path("dataset").textValue()).isEqualTo("ratings");
            assertThat(each.at("/authority/name").textValue()).isEqualTo(RaterRows.AGENCY);
        });
        // public at once, to everybody
        assertThat(read(RATINGS + "?limit=1&sort=-published")
                        .at("/records/0/id")
                        .textValue())
                .isEqualTo(rating.substring(rating.lastIndexOf('/') + 1));
    }

    /** What is told of a subject and of public bodies, but for what is of ratings by its own name. */
    private static List<String> figures() {
        List<String> figures = new ArrayList<>();
        JsonNode archive = read("/v1/subjects/" + Fictional.subjectCode(0));
        for (String part : List.of("sections", "datasets")) {
            archive.path(part).forEach(each -> {
                boolean isRatings = "ratings".equals(each.path("section").asText())
                        || "ratings".equals(each.path("dataset").asText());
                if (!isRatings) {
                    figures.add(each.toString());
                }
            });
        }
        read("/v1/statistics").path("groups").forEach(group -> {
            if (!group.path("value").asText().equals("ratings")) {
                figures.add(group.toString());
            }
        });
        String penalties = "/v1/statistics?dataset=penalties&by=";
        List.of("year", "region", "category", "authority", "subject")
                .forEach(by -> figures.add(read(penalties + by).path("groups").toString()));
        figures.add(read("/v1/statistics/bodies").path("bodies").toString());
        figures.add(read("/v1/statistics/findings").path("kinds").toString());
        read("/v1/search?q=" + Fictional.subjectCode(0) + "&facets=dataset")
                .at("/facets/dataset")
                .forEach(facet -> {
                    if (!facet.path("value").asText().equals("ratings")) {
                        figures.add(facet.toString());
                    }
                });
        assertThat(figures).hasSizeGreaterThan(9);
        return figures;
    }

    @Test
    void whatWasCorrectedOfOwnRecordsIsToldToTheirAgency() {
        published("临示信评标〔2026〕6号");
        long before = service.feed().head();
        ObjectNode row = RaterRows.rating("临示信评标〔2026〕6号");
        String corrected = created(rate(row));
        String withdrawn = created(rate(RaterRows.rating("临示信评标〔2026〕6号")));
        rater.put(corrected + "?reason=updated", row.put("outlook", "stable").toString(), "If-Match", "*");
        rater.put(
                corrected + "?reason=corrected",
                row.put("grade", "SECRET-GRADE").toString(),
                "If-Match",
                "*");
        rater.put(corrected + "?reason=corrected", row.put("grade", "AA").toString(), "If-Match", "*");
        rater.post(withdrawn + "/withdrawal?reason=revoked");
        UUID record = UUID.fromString(corrected.substring(corrected.lastIndexOf('/') + 1));
        service.ledger().withdraw(record, new Act("command-line:somebody", "privacy"), null);
        service.awaitKnown(service.feed().head());
        List<String> told = told(before);
        assertThat(told)
                .containsExactly(
                        "amended corrected rater " + corrected,
                        "amended corrected rater " + corrected,
                        "withdrawn revoked rater " + withdrawn,
                        "withdrawn privacy command-line " + corrected);
        assertThat(other.get("/v1/changes/own").json().path("changes")).isEmpty();
    }

    /** What the agency is told after an entry, in pages of one. */
    private static List<String> told(long before) {
        List<String> told = new ArrayList<>();
        long next = before;
        JsonNode page;
        do {
            ContractAnswer answer = rater.get("/v1/changes/own?limit=1&after=" + next);
            assertThat(answer.text()).doesNotContain("SECRET-GRADE", "somebody", "AA", rater.actor());
            page = answer.json();
            page.path("changes")
                    .forEach(change -> told.add(String.join(
                            " ",
                            change.path("event").textValue(),
                            change.path("reason").textValue(),
                            change.path("role").textValue(),
                            "/v1/records/" + change.path("record").textValue())));
            assertThat(answer.header("Link").isEmpty())
                    .isEqualTo(page.path("next").equals(page.path("head")));
            next = page.path("next").longValue();
        } while (next < page.path("head").longValue());
        return told;
    }

    @Test
    void ownChangesAreForThoseWhoSubmit() {
        assertThat(service.client().get("/v1/changes/own").status()).isEqualTo(401);
        assertThat(Submitter.administrator(service).get("/v1/changes/own").status())
                .isEqualTo(403);
        assertThat(rater.get("/v1/changes/own?x=1").status()).isEqualTo(400);
        assertThat(rater.get("/v1/changes/own?after=-1").status()).isEqualTo(400);
    }
}
