package opencredit.data.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;

class RemarkTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("opencredit.root"), "data/src/main/java/opencredit/data");

    @Test
    void everyRemarkSpeaksBothLanguages() {
        for (Remark remark : Remark.values()) {
            assertThat(remark.sentence().zh()).as(remark.code()).matches(".*\\p{IsHan}.*。");
            assertThat(remark.sentence().en())
                    .as(remark.code())
                    .doesNotContainPattern("\\p{IsHan}")
                    .endsWith(".");
            assertThat(Remark.of(remark.code() + ":field")).contains(remark);
        }
        for (Skip skip : Skip.values()) {
            assertThat(skip.label().zh()).matches(".*\\p{IsHan}.*");
            assertThat(skip.label().en()).doesNotContainPattern("\\p{IsHan}");
        }
    }

    /** Codes are given where they arise; each of them is in the table. */
    @Test
    void everyCodeOfTheSourceHasItsRemark() throws IOException {
        Pattern given =
                Pattern.compile("(?:[fF]lag|flagRow|Refused|Ended|Reading(?:<>)?|LastDay)\\([^;\"]*\"([a-z-]+)\"");
        List<String> codes;
        try (Stream<Path> intake = Files.walk(SOURCES.resolve("intake"));
                Stream<Path> rule = Files.walk(SOURCES.resolve("rule"))) {
            codes = Stream.concat(intake, rule)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(RemarkTest::text)
                    .flatMap(text -> given.matcher(text).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
        assertThat(codes)
                .hasSizeGreaterThan(10)
                .contains("broken-number", "broken-link", "suppressed", "deadline-before-minimum", "not-publishable")
                .allSatisfy(code -> assertThat(Remark.of(code)).as(code).isPresent());
        for (String cell : List.of("123", "00000000000000000X", "91371300699999996X")) {
            assertThat(CreditCode.read(cell).flags())
                    .allSatisfy(code -> assertThat(Remark.of(code)).as(code).isPresent());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
