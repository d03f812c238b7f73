package opencredit.data.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.party.DemoWords;
import opencredit.data.demo.party.SampleParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a sample is said with file, line and column, so that whoever wrote it finds it. */
class SampleTest {
    private static final Dataset PENALTIES = Datasets.load().find("penalties").orElseThrow();
    private static final DemoWords WORDS = DemoWords.load();

    @ParameterizedTest
    @CsvSource({
        "2026/05/, 5月, 处罚决定日期",
        "〔2026〕11号, 号, 行政处罚决定书文号",
        "91371300YX00087E9W, '', 行政相对人名称",
        "'0.1,,,2026/', 'much,,,2026/', 罚款金额（万元）",
        "临沂示例食品有限公司, 某食品有限公司, 行政相对人名称"
    })
    void aCellThatCannotBeReadIsNamed(String text, String other, String column) throws IOException {
        String sample = sample();
        int at = sample.indexOf(text);
        long line =
                1 + sample.substring(0, at).chars().filter(each -> each == '\n').count();
        String changed = sample.substring(0, at) + other + sample.substring(at + text.length());
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("data/demo/penalties.csv:" + line + ", column " + column + ": ");
    }

    @Test
    void aColumnOfNoFieldIsNamed() throws IOException {
        String changed = sample().replaceFirst("行政相对人名称", "不明");
        assertThatThrownBy(() -> read(changed))
                .hasMessage("data/demo/penalties.csv, column 不明: no field of the dataset");
    }

    @Test
    void aLineThatIsShortIsNamed() throws IOException {
        String sample = sample();
        int second = sample.indexOf('\n', sample.indexOf('\n') + 1);
        int comma = sample.lastIndexOf(',', second);
        String changed = sample.substring(0, comma) + sample.substring(second);
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("data/demo/penalties\\.csv: .*(line|Record) 2\\b.*");
    }

    /** So that what is thrown above is thrown for the change alone. */
    @Test
    void theSampleItselfIsRead() throws IOException {
        assertThat(read(sample())).isPositive();
    }

    private static int read(String text) {
        Sample sample = Sample.of(PENALTIES, text);
        return sample.told().stream()
                .map(lines ->
                        Template.of(sample, lines, WORDS, (prefix, tail) -> new SampleParty.Sector(0, prefix, tail)))
                .toList()
                .size();
    }

    private static String sample() throws IOException {
        Path file = Path.of(System.getProperty("opencredit.root"), "data/demo/penalties.csv");
        return Files.readString(file).replace("\uFEFF", "");
    }
}
