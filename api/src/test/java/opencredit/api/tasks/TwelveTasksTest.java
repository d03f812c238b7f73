package opencredit.api.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import opencredit.api.service.TestService;
import opencredit.api.tasks.FiledRows.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people come to ask, with the answers computed from the files that were loaded and from nothing of the program. A
 * fifth of all records was withdrawn before anything is asked.
 */
class TwelveTasksTest {
    private static final int RECORDS = 3_000;
    private static final String CODE = "行政相对人代码_1（统一社会信用代码）", FINE = "罚款金额（万元）";
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    @TempDir
    private static Path folder;

    private static TestService service;
    private static FiledRows filed;

    @BeforeAll
    static void load() {
        service = new TestService();
        filed = FiledRows.load(service, folder, RECORDS);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static JsonNode get(String path) {
        return service.client().get(path).json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static BigDecimal yuan(Stream<Row> rows, String column) {
        return rows.map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> new BigDecimal(cell).multiply(TEN_THOUSAND))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Long> counts(Stream<Row> rows, Function<Row, String> key) {
        return rows.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    /** The value that most rows have. */
    private static String most(Stream<Row> rows, Function<Row, String> key) {
        return counts(rows.filter(row -> !key.apply(row).isEmpty()), key).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String day(String cell) {
        return cell.replace('/', '-');
    }

    private static JsonNode section(String code, String name) {
        return each(get("/v1/subjects/" + code).path("sections"))
                .filter(section -> section.path("section").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> counted(JsonNode groups, String key) {
        Map<String, Long> counts = new TreeMap<>();
        groups.forEach(group ->
                counts.put(group.path(key).asText(), group.path("count").longValue()));
        return counts;
    }

    @Test
    void howOftenWasThisCompanyPenalisedAndWhatDidItPay() {
        String code = most(filed.shown("penalties"), row -> row.cell(CODE));
        List<Row> own = filed.shown("penalties")
                .filter(row -> row.cell(CODE).equals(code))
                .toList();
        JsonNode penalties = section(code, "penalties");
        assertThat(penalties.path("count").longValue()).isEqualTo(own.size());
        assertThat(new BigDecimal(penalties.path("amount").textValue())).isEqualByComparingTo(yuan(own.stream(), FINE));
        assertThat(penalties.path("latest").textValue())
                .isEqualTo(own.stream()
                        .map(row -> day(row.cell("处罚决定日期")))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** Half a name, as it is typed on a phone: without the place before it and the form behind it. */
    @Test
    void whoIsMeantByHalfAName() {
        String code = most(filed.shown("penalties"), row -> row.cell(CODE));
        String name = filed.shown("penalties")
                .filter(row -> row.cell(CODE).equals(code))
                .findFirst()
                .orElseThrow()
                .cell("行政相对人名称");
        String half = name.replaceFirst("^临沂", "").replaceFirst("(有限|股份)?公司$", "");
        String query = "{\"queries\":[{\"name\":\"" + half + "\"}]}";
        assertThat(service.client()
                        .post("/v1/match", "application/json", query)
                        .json()
                        .findValuesAsText("code"))
                .contains(code);
        assertThat(get("/v1/search?q=" + encoded(half)).path("subjects").findValuesAsText("code"))
                .contains(code);
    }

    @Test
    void whichPromisesDidThisBodyKeep() {
        String body = most(filed.shown("commitments"), row -> row.cell("承诺主体统一社会信用代码"));
        Map<String, Long> expected = new TreeMap<>(counts(
                filed.shown("commitments")
                        .filter(row -> row.cell("承诺主体统一社会信用代码").equals(body)),
                row -> row.cell("承诺履约状态")));
        counts(
                        filed.shown("investment-promises")
                                .filter(row -> row.cell("承诺单位统一社会信用代码").equals(body)),
                        row -> row.cell("承诺履行状态"))
                .forEach((state, count) -> expected.merge(state, count, Long::sum));
        JsonNode promises = section(body, "promises");
        assertThat(counted(promises.path("states"), "label")).isEqualTo(expected);
    }

    @Test
    void whatWasFoundAgainstThisBody() {
        String body = most(filed.shown("government-dishonesty"), row -> row.cell("失信主体统一社会信用代码"));
        List<Row> own = filed.shown("government-dishonesty")
                .filter(row -> row.cell("失信主体统一社会信用代码").equals(body))
                .toList();
        JsonNode found = get("/v1/datasets/government-dishonesty/records?total=true&limit=100&subject=" + body);
        assertThat(found.at("/total/value").longValue()).isEqualTo(own.size());
        assertThat(found.path("records").findValuesAsText("documentNumber"))
                .containsExactlyInAnyOrderElementsOf(
                        own.stream().map(row -> row.cell("认定文书号")).toList());
        assertThat(section(body, "dishonesty").path("count").longValue()).isGreaterThanOrEqualTo(own.size());
    }

    @Test
    void howManyLicencesDidThisAuthorityGrantLastYear() {
        String authority = most(filed.shown("licences"), row -> row.cell("许可机关统一社会信用代码"));
        String year = most(
                filed.shown("licences").filter(row -> row.cell("许可机关统一社会信用代码").equals(authority)),
                row -> row.cell("许可决定日期").substring(0, 4));
        long expected = filed.shown("licences")
                .filter(row -> row.cell("许可机关统一社会信用代码").equals(authority)
                        && row.cell("许可决定日期").startsWith(year))
                .count();
        JsonNode granted = get("/v1/datasets/licences/records?total=true&limit=1&authority=" + authority + "&from="
                + year + "-01-01&to=" + year + "-12-31");
        assertThat(granted.at("/total/value").longValue()).isEqualTo(expected);
    }

    @Test
    void whatDidFinesComeToYearByYear() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        get("/v1/statistics?dataset=penalties&by=year")
                .path("groups")
                .forEach(group -> sums.put(
                        group.path("value").textValue(),
                        new BigDecimal(group.path("amount").asText("0")).stripTrailingZeros()));
        Map<String, BigDecimal> expected = new TreeMap<>();
        filed.shown("penalties")
                .collect(Collectors.groupingBy(row -> row.cell("处罚决定日期").substring(0, 4)))
                .forEach((year, rows) ->
                        expected.put(year, yuan(rows.stream(), FINE).stripTrailingZeros()));
        assertThat(sums).isEqualTo(expected);
    }

    @Test
    void howOftenIsEachKindOfPenalty() {
        Map<String, Long> expected = new TreeMap<>();
        filed.shown("penalties")
                .flatMap(row -> Stream.of(row.cell("处罚类别").split(";")))
                .forEach(kind -> expected.merge(kind, 1L, Long::sum));
        assertThat(counted(get("/v1/statistics?dataset=penalties&by=category").path("groups"), "value"))
                .isEqualTo(expected);
    }

    @Test
    void whoPaidTenThousandOrMoreAsAFile() throws Exception {
        String file = service.client()
                .get("/v1/datasets/penalties/records?format=csv&minAmount=10000")
                .text();
        List<String> numbers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            reader.forEach(line -> numbers.add(line.getField("documentNumber")));
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(filed.shown("penalties")
                        .filter(row -> !row.cell(FINE).isEmpty()
                                && new BigDecimal(row.cell(FINE)).compareTo(BigDecimal.ONE) >= 0)
                        .map(row -> row.cell("行政处罚决定书文号"))
                        .toList());
    }

    @Test
    void howMuchIsThisGovernmentInDebt() {
        Row newest = filed.shown("government-debt")
                .max(Comparator.comparing(row -> row.cell("年度") + row.cell("公开文号")))
                .orElseThrow();
        JsonNode debt = get("/v1/datasets/government-debt/records?limit=10&number=" + encoded(newest.cell("公开文号")));
        JsonNode fields = each(debt.path("records"))
                .filter(record ->
                        record.path("id").textValue().equals(newest.id().toString()))
                .findFirst()
                .orElseThrow()
                .path("fields");
        for (String column : List.of("债务限额（万元）", "债务余额（万元）")) {
            BigDecimal expected = new BigDecimal(newest.cell(column)).multiply(TEN_THOUSAND);
            assertThat(each(fields)
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::textValue)
                            .filter(text -> text.matches("[0-9]+[.][0-9]+"))
                            .map(BigDecimal::new))
                    .as(column)
                    .anySatisfy(amount -> assertThat(amount).isEqualByComparingTo(expected));
        }
    }

    @Test
    void isThisFirmOnAListOfTheSeriouslyDishonest() {
        String firm = most(filed.shown("serious-dishonesty"), row -> row.cell("统一社会信用代码"));
        long listed = filed.shown("serious-dishonesty")
                .filter(row -> row.cell("统一社会信用代码").equals(firm))
                .count();
        assertThat(section(firm, "lists").path("count").longValue()).isEqualTo(listed);
    }

    @Test
    void whatBecameOfThoseWhoFollow() {
        List<String> gone = new ArrayList<>();
        long next = 0;
        JsonNode page;
        do {
            page = get("/v1/changes?event=withdrawn&limit=500&after=" + next);
            page.path("entries").forEach(entry -> {
                assertThat(entry.path("reason").textValue()).isEqualTo("revoked");
                gone.add(entry.path("record").textValue());
            });
            next = page.path("next").longValue();
        } while (!page.path("entries").isEmpty());
        assertThat(gone)
                .containsExactlyInAnyOrderElementsOf(filed.all()
                        .filter(row -> !row.isShown())
                        .map(row -> row.id().toString())
                        .toList());
    }

    @Test
    void whichOfTheseRecordsMayStillBeShown() {
        List<Row> asked = filed.all().limit(1_000).toList();
        String body =
                asked.stream().map(row -> '"' + row.id().toString() + '"').collect(Collectors.joining(",", "[", "]"));
        JsonNode results = service.client()
                .post("/v1/records/lookup", "application/json", body)
                .json()
                .path("results");
        assertThat(each(results).map(result -> result.path("status").intValue()))
                .containsExactlyElementsOf(
                        asked.stream().map(row -> row.isShown() ? 200 : 410).toList());
    }
}
