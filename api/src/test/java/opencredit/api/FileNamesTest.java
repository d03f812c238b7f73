package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.contract.Contract;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.files.FileNames;
import opencredit.api.http.FileName;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are called by what they hold: RFC 6266 with RFC 8187. */
class FileNamesTest {
    private static final Pattern DISPOSITION = Pattern.compile(
            "attachment; filename=\"([A-Za-z0-9._-]+)\"; filename\\*=UTF-8''([A-Za-z0-9%!#$&+.^_`|~-]+)");

    /** A phone, a landline, and somebody's name. */
    private static final List<String> TYPED = List.of("13953901234", "05398123456", "5398123456", "王小明");

    private final ContractClient client = TestService.shared().client();

    /** The name in ASCII. */
    static String plain(ContractAnswer file) {
        return part(file, 1);
    }

    /** The name in any language. */
    static String name(ContractAnswer file) {
        return URLDecoder.decode(part(file, 2).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String part(ContractAnswer file, int group) {
        Matcher matcher = DISPOSITION.matcher(file.header("Content-Disposition"));
        assertThat(matcher.matches()).as(file.header("Content-Disposition")).isTrue();
        return matcher.group(group);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|行政处罚",
                "&from=2026-01-01&to=2026-12-31&minAmount=100000|行政处罚_2026_10万元以上",
                "&from=2026-02-01&to=2026-02-28|行政处罚_2026-02",
                "&from=2026-02-01&to=2026-03-01|行政处罚_2026-02-01至2026-03-01",
                "&from=2026-02-02|行政处罚_2026-02-02起",
                "&to=2026-02-02|行政处罚_至2026-02-02",
                "&region=371302,371325&state=revoked|行政处罚_兰山区、费县_撤销",
                "&minAmount=0&maxAmount=1234.50|行政处罚_0元以上_1234.5元以下",
                "&lang=en&region=371302&minAmount=100000|Administrative penalties_Lanshan District_from 100000 yuan",
                "&lang=en&labels=zh&region=371302|行政处罚_兰山区",
            })
    void aFileOfAListIsCalledByDatasetAndFilters(String query, String name) {
        ContractAnswer file = client.get("/v1/datasets/penalties/records?format=csv" + (query == null ? "" : query));
        assertThat(name(file)).matches(Pattern.quote(name) + "_20\\d{6}[.]csv");
        assertThat(plain(file)).matches("penalties_20\\d{6}[.]csv");
    }

    @Test
    void aSearchIsNotCalledByItsWords() {
        ContractAnswer file = client.get("/v1/search?q=" + Place.encode(Fictional.subjectName(7))
                + "&format=jsonl&dataset=penalties&region=371302");
        assertThat(name(file)).matches("查询结果_行政处罚_兰山区_20\\d{6}[.]jsonl");
    }

    /** Of each file of the contract, by each parameter that is free: whoever typed a phone or a name does not keep it. */
    @Test
    void whatWasTypedIsInNoName() {
        List<String> said = new ArrayList<>();
        int files = 0;
        for (Contract.Operation operation : Contract.shared().operations("get")) {
            // what needs a key is nobody's download
            if (!operation.choices("format").contains("csv")
                    || operation.path().contains("{publisher}")
                    || operation.path().contains("{batch}")) {
                continue;
            }
            for (String parameter : operation.parameters()) {
                for (String typed : TYPED) {
                    files += file(operation.path(), parameter, typed, said) ? 1 : 0;
                }
            }
        }
        assertThat(said).isEmpty();
        assertThat(files).isGreaterThan(20);
    }

    /** Whether there is one of what was typed. */
    private boolean file(String path, String parameter, String typed, List<String> said) {
        String beside = path.equals("/v1/search") && !parameter.equals("q") ? "&q=" + Place.encode("有限公司") : "";
        String dataset = path.equals("/v1/statistics/money") ? "&dataset=procurement" : "";
        ContractAnswer answer = client.get(path.replace("{dataset}", "penalties") + "?format=csv" + beside + dataset
                + "&" + parameter + "=" + Place.encode(typed));
        String header = answer.header("Content-Disposition");
        if (!header.isEmpty() && TYPED.stream().anyMatch(name(answer)::contains)) {
            said.add(path + " " + parameter + " " + name(answer));
        }
        return !header.isEmpty();
    }

    @Test
    void aCodeThatIsOneIsSaid() {
        String list = "/v1/datasets/penalties/records?format=csv";
        String code = Fictional.subjectCode(7);
        assertThat(name(client.get(list + "&subject=" + code))).startsWith("行政处罚_" + code + "_20");
        assertThat(name(client.get(list + "&subject=" + code.substring(1)))).startsWith("行政处罚_指定主体_20");
        assertThat(name(client.get(list + "&authority=" + Place.encode("示例局") + "&number=1")))
                .startsWith("行政处罚_指定机关_指定文号_20");
        assertThat(name(client.get(list + "&region=13953901234&maxAmount=13953901234")))
                .startsWith("行政处罚_指定地区_指定金额以下_20");
    }

    /** By the city's clock it is tomorrow already. */
    @Test
    void theDayIsTheCitys() {
        Datasets datasets = TestDatasets.shipped();
        FileNames names = new FileNames(datasets, Clock.fixed(Instant.parse("2026-11-28T17:00:00Z"), ZoneOffset.UTC));
        FileName name = names.of(
                "penalties",
                new Bilingual("行政处罚", "Administrative penalties"),
                RecordQuery.ALL.with(RecordFilter.DATASET, "penalties"),
                "zh",
                "csv");
        assertThat(name).isEqualTo(new FileName("penalties_20261129.csv", "行政处罚_20261129.csv"));
    }
}
