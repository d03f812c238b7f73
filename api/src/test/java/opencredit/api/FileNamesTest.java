package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** What a system of files refuses, what turns a line round, and what is longer than a name may be is not in it. */
    @Test
    void whatWasTypedBreaksNoName() {
        String typed = "../a\\b:c*d?\"e\"<f>|g\u202Ecod.exe";
        ContractAnswer file = client.get("/v1/datasets/penalties/records?format=csv&authority=" + Place.encode(typed));
        assertThat(name(file)).matches("行政处罚_[.]{2} a b c d e f g cod[.]exe_20\\d{6}[.]csv");
        ContractAnswer longest = client.get("/v1/datasets/penalties/records?format=csv&authority="
                + Place.encode("甲".repeat(500)) + "&number=" + Place.encode("乙".repeat(500)) + "&subject="
                + "x".repeat(500));
        assertThat(name(longest).getBytes(StandardCharsets.UTF_8).length).isLessThan(255);
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
