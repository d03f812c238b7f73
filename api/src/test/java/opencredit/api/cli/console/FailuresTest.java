package opencredit.api.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.text.Bilingual;
import org.junit.jupiter.api.Test;

class FailuresTest {
    /** Whoever wrote the definition mends it: it is no fault of the program. */
    @Test
    void faultsOfADefinitionAreToldOneALine() {
        List<Bilingual> faults = List.of(
                new Bilingual(
                        "data/datasets/x.yaml:3: 未知的 role：a；可用：b",
                        "data/datasets/x.yaml:3: unknown role: a; accepted: b"),
                new Bilingual("data/codes/y.yaml:1: 缺少 title", "data/codes/y.yaml:1: missing title"));
        Failure failure = Failures.of(new FaultyDefinitions(faults));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure.sentences()).hasSize(3);
        assertThat(failure.sentences().getFirst().zh()).startsWith("数据集定义有误");
        assertThat(failure.sentences().stream().skip(1)).containsExactlyElementsOf(faults);
    }

    /** Whoever mends a definition need not start once more to hear that the database is away. */
    @Test
    void faultsOfADefinitionAreToldBesideAnotherFailure() {
        FaultyDefinitions faulty = new FaultyDefinitions(List.of(new Bilingual("x:1: 缺少 title", "x:1: missing title")));
        faulty.addSuppressed(new Failure(ExitCode.UNAVAILABLE, "数据库不可用", "no database"));
        assertThat(Failures.of(faulty).sentences())
                .extracting(Bilingual::en)
                .endsWith("x:1: missing title", "no database");
    }
}
