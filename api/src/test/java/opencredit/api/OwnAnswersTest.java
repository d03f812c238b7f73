package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Holder;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.data.rule.CityTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a publisher asks of its own: its records, how it publishes, and promises that fall due. */
class OwnAnswersTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String OTHER = "11371300YGT6KGG41P";
    private static final String PROMISES = "commitments";

    private static TestService service;
    private static Submitter publisher;

    @BeforeAll
    static void serve() {
        service = new TestService();
        publisher = Submitter.ofDatasets(service, Fictional.AUTHORITY_CODE, "penalties", PROMISES);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    private static LocalDate today() {
        return CityTime.day(service.clock().instant());
    }

    private static void promise(int number, String code, LocalDate due, String state) {
        String row = """
                {"subjectName":"%s","subjectKind":"organization","subjectCode":"%s","documentNumber":"临示发改承〔2026〕%d号",
                 "category":"期限承诺","title":"第%d项承诺","decisionDate":"2026-05-20","authorityName":"%s","authorityCode":"%s",
                 "dueDate":"%s","state":"%s","publisherName":"%s","publisherCode":"%s"}
                """.formatted(
                        Fictional.AUTHORITY_NAME,
                        code,
                        number,
                        number,
                        Fictional.AUTHORITY_NAME,
                        Fictional.AUTHORITY_CODE,
                        due,
                        state,
                        Fictional.AUTHORITY_NAME,
                        Fictional.AUTHORITY_CODE);
        ContractAnswer created = publisher.post("/v1/datasets/" + PROMISES + "/records", JSON, row);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        service.awaitKnown(created.json().path("seq").longValue());
    }

    private static List<String> titles(String query) {
        List<String> titles = new ArrayList<>();
        publisher
                .get("/v1/own/reminders" + query)
                .json()
                .path("reminders")
                .forEach(one -> titles.add(one.path("title").textValue()));
        return titles;
    }

    @Test
    void promisesThatFallDueComeInTheOrderOfTheirDays() {
        promise(1, Fictional.AUTHORITY_CODE, today().plusDays(30), "open");
        promise(2, Fictional.AUTHORITY_CODE, today().minusDays(3), "open");
        promise(3, Fictional.AUTHORITY_CODE, today(), "open");
        promise(4, Fictional.AUTHORITY_CODE, today().plusDays(31), "open");
        promise(5, Fictional.AUTHORITY_CODE, today().minusDays(9), "kept");
        promise(6, OTHER, today().minusDays(9), "open");
        assertThat(titles("")).containsExactly("第2项承诺", "第3项承诺", "第1项承诺");
        assertThat(titles("?days=0")).containsExactly("第2项承诺", "第3项承诺");
        assertThat(titles("?days=366")).containsExactly("第2项承诺", "第3项承诺", "第1项承诺", "第4项承诺");
        JsonNode all = publisher.get("/v1/own/reminders").json();
        assertThat(all.path("today").textValue()).isEqualTo(today().toString());
        assertThat(all.at("/reminders/0/overdue").booleanValue()).isTrue();
        assertThat(all.at("/reminders/0/days").intValue()).isEqualTo(-3);
        assertThat(all.at("/reminders/1/overdue").booleanValue()).isFalse();
        assertThat(all.at("/reminders/1/subject/code").textValue()).isEqualTo(Fictional.AUTHORITY_CODE);
        inPages();
    }

    private static void inPages() {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            ContractAnswer answer = publisher.get("/v1/own/reminders?days=366&limit=1" + cursor);
            assertThat(answer.json().path("reminders")).hasSize(1);
            titles.add(answer.json().at("/reminders/0/title").textValue());
            String next = answer.json().path("next").textValue();
            assertThat(answer.header("Link").contains("rel=\"next\"")).isEqualTo(next != null);
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(titles).containsExactly("第2项承诺", "第3项承诺", "第1项承诺", "第4项承诺");
        String mine = publisher
                .get("/v1/own/reminders?days=366&limit=1")
                .json()
                .path("next")
                .textValue();
        refused(publisher.get("/v1/own/reminders?days=30&limit=1&cursor=" + mine), 400, "invalid-cursor");
    }

    @Test
    void recordsAreOnesOwnByWhoPublishedThem() {
        String mine = "/v1/records/"
                + FictionalRows.published(
                        service, FictionalRows.penalty(8_001, "authorityCode", OTHER, "authorityName", "临沂示例他局"));
        FictionalRows.published(
                service, FictionalRows.penalty(8_002, "publisherCode", OTHER, "publisherName", "临沂示例他局"));
        JsonNode own = publisher
                .get("/v1/own/records?dataset=penalties&total=true&limit=1000")
                .json();
        List<String> ids = new ArrayList<>();
        own.path("records").forEach(record -> {
            ids.add("/v1/records/" + record.path("id").textValue());
            assertThat(record.at("/publisher/code").textValue()).isEqualTo(Fictional.AUTHORITY_CODE);
        });
        assertThat(ids).contains(mine);
        assertThat(own.at("/total/value").intValue()).isEqualTo(ids.size());
        JsonNode narrowed = publisher
                .get("/v1/own/records?number="
                        + "%E4%B8%B4%E7%A4%BA%E6%8A%A5%E7%BD%9A%E3%80%942026%E3%80%958001%E5%8F%B7")
                .json();
        assertThat(narrowed.path("records")).hasSize(1);
        String next =
                publisher.get("/v1/own/records?limit=1").json().path("next").textValue();
        Submitter foreign = Submitter.publisher(service, OTHER);
        if (next != null) {
            refused(foreign.get("/v1/own/records?limit=1&cursor=" + next), 400, "invalid-cursor");
        }
        assertThat(foreign.get("/v1/own/records").json().path("records")).hasSize(1);
        JsonNode elsewhere = publisher.get("/v1/own/records?dataset=licences").json();
        assertThat(elsewhere.path("records")).isEmpty();
    }

    @Test
    void whatIntakeSaidIsCountedByCode() {
        String file = FictionalRows.penalty(8_101, "legalBasis", "") + "\n"
                + FictionalRows.penalty(8_102, "decisionDate", "");
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        publisher.ended(Submitter.place(publisher.submit("check", LINES, bytes)));
        JsonNode before = publisher.get("/v1/own/timeliness").json();
        assertThat(before.at("/intake/refused/missing-date").isMissingNode())
                .as("a check publishes nothing")
                .isTrue();
        publisher.ended(Submitter.place(publisher.submit("publish", LINES, bytes)));
        service.awaitKnown(service.feed().head());
        JsonNode own = publisher.get("/v1/own/timeliness").json();
        assertThat(own.at("/intake/refused/missing-date").intValue()).isEqualTo(1);
        assertThat(own.path("intake").path("flagged").path("missing:legalBasis").intValue())
                .isEqualTo(1);
        assertThat(own.path("bodies")).hasSize(1);
        JsonNode body = own.path("bodies").path(0);
        assertThat(body.path("id").textValue()).isEqualTo(Fictional.AUTHORITY_CODE);
        assertThat(body.path("records").intValue()).isPositive();
        assertThat(body.at("/timeliness/measured").intValue())
                .isGreaterThanOrEqualTo(body.at("/timeliness/late").intValue());
        assertThat(body.at("/completeness/lacking").intValue()).isPositive();
        Submitter silent = Submitter.publisher(service, "12371300499999991T");
        JsonNode nothing = silent.get("/v1/own/timeliness").json();
        assertThat(nothing.at("/bodies/0/records").intValue()).isZero();
        assertThat(nothing.at("/intake/refused")).isEmpty();
    }

    @Test
    void questionsAreChecked() {
        String[] reader = Objects.requireNonNull(Holder.of(service).get(Holder.READER));
        for (String path : List.of("/v1/own/records", "/v1/own/timeliness", "/v1/own/reminders")) {
            refused(publisher.get(path + "?x=1"), 400, "unknown-parameter");
            refused(service.client().get(path), 401, "key-required");
            refused(service.client().get(path, reader), 403, "not-permitted");
        }
        refused(publisher.get("/v1/own/reminders?days=367"), 400, "invalid-parameter");
        refused(publisher.get("/v1/own/reminders?days=-1"), 400, "invalid-parameter");
        refused(publisher.get("/v1/own/records?dataset=nosuch"), 400, "invalid-parameter");
    }
}
