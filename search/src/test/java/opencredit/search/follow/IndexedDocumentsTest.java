package opencredit.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.Definitions;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchDocument;
import opencredit.search.SearchDocument.Name;
import org.junit.jupiter.api.Test;

class IndexedDocumentsTest {

    private static final String WHOLE = """
            {"amount":"20000.00","authority":{"code":"11371300000000019M","name":"临沂示例市场监督管理局"},\
            "categories":["罚款","警告"],"dataset":"penalties","decisionDate":"2026-05-20",\
            "documentNumber":"临示市监处罚〔2026〕12号","edition":"2018",\
            "fields":{"fine":"20000.00","penaltyContent":"罚款二万元","violationType":"生产不合格建材","suspendedLicence":"甲证"},\
            "flags":["missing:legalBasis"],"id":"019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10",\
            "publisher":{"code":"11371300000000019M","name":"临沂示例市场监督管理局"},"region":"371300",\
            "rule":"2026/general",\
            "subject":{"code":"91371300699999996U","kind":"organization","name":"临沂示例建材有限公司"},\
            "title":"生产不合格建材","version":2,"visibleUntil":"2029-05-21T00:00:00+08:00"}""";

    /** The same, published by another than who decided. */
    private static final String DISTINCT = WHOLE.replace(
            "\"publisher\":{\"code\":\"11371300000000019M\",\"name\":\"临沂示例市场监督管理局\"}",
            "\"publisher\":{\"name\":\"临沂示例二局\"}");

    private static final String PROMISE = WHOLE.replace("\"penalties\"", "\"investment-promises\"")
            .replace("\"fine\":\"20000.00\"", "\"changed\":false,\"dueDate\":\"2026-06-19\"");

    private final Documents documents = new Documents(TestDatasets.shipped());

    @Test
    void readsWhatTheDefinitionSaysIsSearched() {
        assertThat(documents.read(WHOLE))
                .isEqualTo(new SearchDocument(
                        UUID.fromString("019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10"),
                        "penalties",
                        new Name("临沂示例建材有限公司", "91371300699999996U"),
                        null,
                        Map.of(RecordFilter.AUTHORITY, new Name("临沂示例市场监督管理局", "11371300000000019M")),
                        Map.of(
                                RecordFilter.REGION,
                                List.of("371300"),
                                RecordFilter.CATEGORY,
                                List.of("罚款", "警告"),
                                RecordFilter.NUMBER,
                                List.of("临示市监处罚〔2026〕12号")),
                        List.of(),
                        List.of("生产不合格建材", "罚款二万元", "甲证"),
                        LocalDate.of(2026, 5, 20),
                        new BigDecimal("20000.00"),
                        Instant.parse("2029-05-20T16:00:00Z")));
    }

    @Test
    void readsWhatHasTheLeast() {
        SearchDocument least = documents.read("""
                {"authority":{"name":"示例局"},"dataset":"licences","decisionDate":"2026-05-20","documentNumber":"1",\
                "edition":"2018","fields":{"licenceNumber":"SC101"},"id":"019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10",\
                "rule":"default/no-end","subject":{"kind":"person","name":"张*"},"version":1}""");
        assertThat(least.subject()).isEqualTo(new Name("张*", null, "person"));
        assertThat(least.numbers()).containsExactly("SC101");
        assertThat(least.coded()).containsOnlyKeys(RecordFilter.NUMBER);
        assertThat(least.amount()).isNull();
        assertThat(least.visibleUntil()).isNull();
    }

    @Test
    void readsTheSecondPartyAndNumbersAndAnswers() {
        Datasets changed = changed(
                "role: publisher-name\n    disclose: public",
                        "role: counterparty-name\n    disclose: masked\n    search: text",
                "role: publisher-code\n    disclose: public",
                        "role: counterparty-code\n    disclose: public\n    search: exact",
                "maximumLength: 4000\n    disclose: public\n    search: text\n    example: 示例数据",
                        "disclose: public\n    search: exact\n    example: \"12\"",
                "columns: [备注, BZ]\n    type: text", "columns: [备注, BZ]\n    type: integer");
        SearchDocument read = new Documents(changed)
                .read(WHOLE.replace(
                                "\"dataset\"",
                                "\"counterparty\":{\"code\":\"91371300YX00000229\",\"kind\":\"organization\","
                                        + "\"name\":\"临沂示例物资有限公司\"},\"dataset\"")
                        .replace("\"penaltyContent\"", "\"kept\":true,\"remarks\":12,\"penaltyContent\""));
        assertThat(read.counterparty()).isEqualTo(new Name("临沂示例物资有限公司", "91371300YX00000229"));
        assertThat(read.texts()).contains("临沂示例物资有限公司");
        assertThat(read.numbers()).containsExactly("91371300YX00000229", "12");
        assertThat(new Documents(changed).read(WHOLE).numbers()).isEmpty();
    }

    @Test
    void readsAnswersAndTheDayDue() {
        SearchDocument promise = documents.read(PROMISE);
        assertThat(promise.values(RecordFilter.ANSWER)).containsExactly("changed:no");
        assertThat(promise.values(RecordFilter.DUE_BY)).containsExactly("2026-06-19");
        assertThat(documents.read(PROMISE.replace("2026-06-19", "2099-12-31")).values(RecordFilter.DUE_BY))
                .as("the standard's day for no end is no day")
                .isEmpty();
        assertThat(documents.read(WHOLE).values(RecordFilter.ANSWER)).isEmpty();
    }

    /** Two filters of a kind have each the value of its own role, and never each other's. */
    @Test
    void whatAFilterComparesStandsWhereItsRoleSays() throws IOException {
        JsonNode content = new ObjectMapper().readTree(DISTINCT);
        SearchDocument read = documents.read(DISTINCT);
        for (RecordFilter filter : RecordFilter.values()) {
            List<String> place = filter.role().map(Role::envelope).orElse(List.of());
            JsonNode value = content.at(place.isEmpty() ? "/nosuch" : "/" + String.join("/", place));
            switch (filter.kind()) {
                case BODY ->
                    assertThat(read.body(filter).orElseThrow().name())
                            .as(filter.name())
                            .isEqualTo(value.textValue());
                case NUMBER, CODE -> {
                    if (!place.isEmpty()) {
                        assertThat(read.values(filter)).as(filter.name()).isEqualTo(texts(value));
                    }
                }
                case DATASET, REGION, ANSWER, FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT, SUBJECT ->
                    assertThat(read.body(filter)).as(filter.name()).isEmpty();
            }
        }
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(each.textValue()));
        } else {
            texts.add(value.textValue());
        }
        return texts;
    }

    @Test
    void readsTheStateFromTheFieldThatHasTheRole() {
        String kept = WHOLE.replace("\"penaltyContent\"", "\"state\":\"valid\",\"penaltyContent\"");
        assertThat(documents.read(kept).values(RecordFilter.STATE)).containsExactly("valid");
        assertThat(documents
                        .read(WHOLE.replace("\"penaltyContent\"", "\"kind\":\"valid\",\"penaltyContent\""))
                        .values(RecordFilter.STATE))
                .isEmpty();
        assertThat(documents
                        .read(kept.replace("\"penalties\"", "\"forgotten\""))
                        .values(RecordFilter.STATE))
                .isEmpty();
    }

    /** The project's definitions with the penalties' file changed. */
    private static Datasets changed(String... changes) {
        Definitions.Texts shipped = Definitions.Texts.onClassPath();
        String penalties = Objects.requireNonNull(shipped.datasets().get("penalties"));
        for (int at = 0; at < changes.length; at += 2) {
            assertThat(penalties).contains(changes[at]);
            penalties = penalties.replace(changes[at], changes[at + 1]);
        }
        return new Datasets(Definitions.read(
                new Definitions.Texts(Map.of("penalties", penalties), shipped.codes(), shipped.rules())));
    }

    @Test
    void readsARecordWhoseDatasetIsDefinedNoMore() {
        SearchDocument read = documents.read(WHOLE.replace("\"penalties\"", "\"forgotten\""));
        assertThat(read.dataset()).isEqualTo("forgotten");
        assertThat(read.texts()).isEmpty();
    }

    @Test
    void repeatsNoContentItCannotRead() {
        assertThatThrownBy(() -> documents.read("{\"id\":\"秘密"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContaining("秘密");
    }
}
